import { SegmentedControl } from '@mantine/core'
import { type Language, languages, speak, useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'

/** Each language in its own words, so that it is found by who reads it. */
const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' }
const choices = languages.map((language) => ({ value: language, label: names[language] }))

/** Chooses the language of every text; takes effect at once. */
export function LanguageSwitch({ onChange }: { readonly onChange?: (language: Language) => void }) {
  const t = useWords(uiWords)
  const language = useLanguage()
  const choose = (choice: Language) => {
    speak(choice)
    onChange?.(choice)
  }
  return <SegmentedControl<Language> aria-label={t('language')} data={choices} value={language} onChange={choose} />
}
