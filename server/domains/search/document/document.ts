import { fold } from '#kernel/fold'

/** What something is found by. */
export interface Description {
  /** What it is called, in each language; the first is looked up by how it begins. None for what is found by its text. */
  readonly names: readonly string[]
  readonly text: string
  /** Since when it is there, or when it is on. */
  readonly at: Date
  /** How many different people had to do with it. */
  readonly people: number
}

const dayMs = 86_400_000
/** Twice as many people put a thing forward as much as being so much newer. */
const doublingMs = 3 * dayMs

/**
 * What stands in front: the newer, and what more people had to do with. It does not change with time, and by a person more
 * only when there are twice as many, so the index is seldom written for it.
 */
export function rankOf({ at, people }: Pick<Description, 'at' | 'people'>): number {
  return at.getTime() + doublingMs * Math.floor(Math.log2(1 + people))
}

/** Longer texts are found by their beginning. */
const longestText = 20_000

/** Everything it is found in, folded: a line a name, then its text. A line break stands in no folded text. */
export function bodyOf({ names, text }: Pick<Description, 'names' | 'text'>): string {
  return [...names, text.slice(0, longestText)].map(fold).join('\n')
}

/** A text with marks, without them: its tags are breaks, its entities letters. */
export function withoutMarks(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? ' ')
    .replaceAll('&amp;', '&')
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

const latinWord = /(?<![\p{L}\p{N}])[a-z]{4,24}(?![\p{L}\p{N}])/gu

/** The Latin words of a folded text, each once: what misspelt queries are compared with. */
export function wordsOf(body: string): Set<string> {
  return new Set(body.match(latinWord))
}
