import type { PostDraft } from '#contracts/community'

/** The words of a draft without what surrounds them; an empty title is none. */
export function tidy({ title, text }: Pick<PostDraft, 'title' | 'text'>): { title: string | undefined; text: string } {
  return { title: title?.trim() || undefined, text: text.trim() }
}

const leadLength = 120

/** The beginning of a text, on one line, for lists. */
export function leadOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > leadLength ? `${letters.slice(0, leadLength).join('').trimEnd()}…` : line
}
