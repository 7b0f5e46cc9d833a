import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Fields.module.css'
import { listWords } from './words.ts'

export type TwoTexts = { readonly zh?: string | undefined; readonly en?: string | undefined }

interface Props {
  readonly label: string
  readonly value: TwoTexts
  readonly maxLength: number
  readonly isLong?: boolean
  readonly isRequired?: boolean
  readonly error?: string | undefined
  readonly onChange: (value: TwoTexts) => void
}

const languages = ['zh', 'en'] as const
const tags = { zh: 'zh-CN', en: 'en' } as const

/** One text in Chinese and in English, side by side. */
export function TextsInput({ label, value, maxLength, isLong, isRequired = false, error, onChange }: Props) {
  const t = useWords(listWords)
  return (
    <div className={css.pair}>
      {languages.map((language) => {
        const field = {
          label: `${label} · ${t(language)}`,
          lang: tags[language],
          value: value[language] ?? '',
          maxLength,
          withAsterisk: isRequired && language === 'zh',
          error: language === 'zh' ? error : undefined,
          onChange: (event: { currentTarget: { value: string } }) =>
            onChange({ ...value, [language]: event.currentTarget.value }),
        }
        return isLong ? (
          <Textarea key={language} {...field} autosize minRows={2} maxRows={10} />
        ) : (
          <TextInput key={language} {...field} />
        )
      })}
    </div>
  )
}
