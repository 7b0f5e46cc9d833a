import type { Texts } from '#contracts/catalogue'
import type { Language } from '#contracts/search'

/** A text in the language that is asked for, else in the one it is in. */
export function inLanguage({ zh, en }: Texts, language: Language): string {
  return (language === 'en' ? en || zh : zh || en) ?? ''
}
