import type { PostDraft } from '#contracts/community'
import { cleanLine, cleanText } from './clean.ts'

/** The words of a draft as they are kept; an empty title is none. */
export function tidy({ title, text }: Pick<PostDraft, 'title' | 'text'>): { title: string | undefined; text: string } {
  return { title: cleanLine(title ?? '') || undefined, text: cleanText(text) }
}

const leadLength = 120

/** The beginning of a text, on one line, for lists. */
export function leadOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > leadLength ? `${letters.slice(0, leadLength).join('').trimEnd()}…` : line
}

/** How far ahead a post may be set to come out. */
export const aheadMaxMs = 90 * 86_400_000
