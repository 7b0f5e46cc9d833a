import { plain, tight } from '../word/plain.ts'

/** What somebody said in this place before, newest or oldest first. */
export interface Said {
  readonly text: string
  readonly at: Date
  readonly shadowed: boolean
}

const windowMs = 60_000
const repeats = 3
const burst = { lines: 8, ms: 10_000 }
const shadowed = 3

/**
 * Why a line should be seen by its author only: the same again and again, a burst, or one who has just been shadowed
 * three times. Undefined for an ordinary line. Looks at the last minute.
 */
export function spamReason(text: string, before: readonly Said[], now: Date): 'repeat' | 'burst' | 'known' | undefined {
  const recent = before.filter(({ at }) => now.getTime() - at.getTime() < windowMs)
  if (recent.filter((said) => said.shadowed).length >= shadowed) return 'known'
  if (recent.filter(({ at }) => now.getTime() - at.getTime() < burst.ms).length >= burst.lines) return 'burst'
  if (recent.length < repeats) return undefined
  const line = shapeOf(text)
  const alike = recent.filter((said) => isAlike(shapeOf(said.text), line))
  return alike.length >= repeats ? 'repeat' : undefined
}

function shapeOf(text: string): string {
  return tight(plain(text)).text || text
}

/** Equal without disguise, or, from eight letters on, four fifths of the letter pairs in common (Dice 1945). */
export function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.min(one.length, other.length) < 8) return false
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  const common = [...pairs].filter((pair) => others.has(pair)).length
  return (2 * common) / (pairs.size + others.size) >= 0.8
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}
