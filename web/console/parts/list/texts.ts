import type { TwoTexts } from './TextsInput.tsx'

/** Texts as a route takes them: what is empty is left out. */
export function writtenTexts({ zh = '', en = '' }: TwoTexts): { zh?: string; en?: string } {
  return { ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) }
}

export function isWritten(texts: TwoTexts): boolean {
  return Object.keys(writtenTexts(texts)).length > 0
}
