import { commentMax, mentionsMax } from '#contracts/community'
import { cleanText } from '../../post/clean.ts'
import { refuse } from '../../refusals.ts'

const mention = /@\{([0-9a-hjkmnp-tv-z]{26})\}/g
const mostLines = 20

/** A comment as it is kept: clean, and of at most twenty lines. Refuses what leaves nothing. */
export function tidyComment(text: string): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  const tidy = [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')].join('\n').trim()
  if (tidy === '') throw refuse.emptyComment({ field: 'text' })
  return tidy
}

/** Ids of whom a text mentions, each once, in order. Refuses more than a comment may, and a text that shows too many letters. */
export function mentionsOf(text: string): string[] {
  const ids = [...new Set([...text.matchAll(mention)].flatMap(([, id]) => id ?? []))]
  if (ids.length > mentionsMax) throw refuse.tooManyMentions({ field: 'text', most: mentionsMax })
  if ([...text.replace(mention, '@')].length > commentMax)
    throw refuse.commentTooLong({ field: 'text', most: commentMax })
  return ids
}

/** The text as it is screened: ids of people are nobody's words. */
export function withoutMentions(text: string): string {
  return text.replace(mention, '@')
}

/** The text with today's names in the places of mentions, for those who read words: screening, notices, search. */
export function spoken(text: string, nameOf: (id: string) => string | undefined): string {
  return text.replace(mention, (_, id: string) => `@${nameOf(id) ?? ''}`)
}

/** What one person said lately, the newest first. */
export interface SaidBefore {
  readonly text: string
  readonly at: Date
}

const aMinute = { ms: 60_000, comments: 10 }
const alike = { ms: 10 * 60_000, comments: 2 }

/** Refuses a flood: more than ten comments in a minute, or the same for the third time within ten. */
export function checkFlood(text: string, before: readonly SaidBefore[], now: Date): void {
  const within = (ms: number) => before.filter(({ at }) => now.getTime() - at.getTime() < ms)
  const lately = within(aMinute.ms)
  if (lately.length >= aMinute.comments) {
    const oldest = lately[aMinute.comments - 1]?.at.getTime() ?? now.getTime()
    throw refuse.commentsTooFast({ retryAfterSeconds: Math.ceil((oldest + aMinute.ms - now.getTime()) / 1_000) })
  }
  const same = within(alike.ms).filter((said) => shapeOf(said.text) === shapeOf(text))
  if (same.length >= alike.comments) throw refuse.commentRepeated({ field: 'text' })
}

function shapeOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '') || text
  )
}
