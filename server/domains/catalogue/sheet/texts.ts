import type { OptionalTexts } from '#contracts/catalogue'
import type { TextsGiven } from './sheet-product.ts'

/** The language that a text without one is taken to be in: Chinese when a Han character stands in it. */
export function languageOf(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
}

/** The one text that stands in Shopify's column, which knows no languages. */
export function mainText(texts: OptionalTexts): string {
  return texts.zh ?? texts.en ?? ''
}

/**
 * What a text becomes when a file says `given`. Our columns for each language say all of it; Shopify's single column
 * changes only the language it is written in, and nothing when it repeats what an export would write there.
 */
export function mergeTexts(before: OptionalTexts, given: TextsGiven): OptionalTexts {
  if (given.zh || given.en) return { ...(given.zh && { zh: given.zh }), ...(given.en && { en: given.en }) }
  if (given.main === undefined || given.main === mainText(before)) return before
  return given.main === '' ? {} : { ...before, [languageOf(given.main)]: given.main }
}
