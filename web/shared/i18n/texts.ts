import { type Language, useLanguage } from './language.ts'

/** A text that is written in one or more languages, as contracts carry it. */
export interface Texts {
  readonly zh?: string | undefined
  readonly 'zh-CN'?: string | undefined
  readonly en?: string | undefined
}

/** The text in the reader's language, else in the other one, else nothing. */
export function textIn(texts: Texts, language: Language): string {
  const chinese = texts['zh-CN'] || texts.zh || ''
  const english = texts.en || ''
  return language === 'en' ? english || chinese : chinese || english
}

/** Reads texts in the person's language. */
export function useTexts(): (texts: Texts) => string {
  const language = useLanguage()
  return (texts) => textIn(texts, language)
}
