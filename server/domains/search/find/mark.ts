import type { Marked } from '#contracts/search'
import { foldWithOrigin } from '#kernel/fold'

/** Marks in texts what was sought. */
export interface Marker {
  /** The whole text. */
  mark(text: string): Marked
  /** What stands around the first that holds it; undefined where none does. */
  around(texts: readonly string[]): Marked | undefined
}

type Range = [number, number]

/** Letters shown in front of what was found, and in all. */
const before = 16
const shown = 90

/** Marks every place of any of the folded parts; where they overlap or touch it is one mark. */
export function markerOf(parts: readonly string[]): Marker {
  return {
    mark: (text) => ({ text, marks: marksIn(text, parts) }),
    around(texts) {
      for (const text of texts) {
        const marks = marksIn(text, parts)
        if (marks.length > 0) return cut(text, marks)
      }
      return undefined
    },
  }
}

function marksIn(text: string, parts: readonly string[]): Range[] {
  const folded = foldWithOrigin(text)
  const found: Range[] = []
  for (const part of parts) {
    if (part === '') continue
    for (let at = folded.text.indexOf(part); at !== -1; at = folded.text.indexOf(part, at + part.length)) {
      found.push([folded.origin[at] ?? 0, endIn(text, folded.origin, at + part.length)])
    }
  }
  return joined(found)
}

/** Behind the whole of the letter that the last one sought came from. */
function endIn(text: string, origin: readonly number[], until: number): number {
  const last = origin[until - 1] ?? 0
  const next = origin.slice(until).find((place) => place > last)
  return next ?? text.length
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const [from, until] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else result.push([from, until])
  }
  return result
}

/** A stretch of the text that begins shortly before its first mark, on one line, with ellipses where it was cut. */
function cut(text: string, marks: readonly Range[]): Marked {
  const first = marks[0]?.[0] ?? 0
  const from = wellFormed(text, Math.max(0, first - before))
  const until = wellFormed(text, Math.min(text.length, from + shown))
  const lead = from > 0 ? '…' : ''
  const move = lead.length - from
  return {
    text: `${lead}${text.slice(from, until).replace(/\s/g, ' ')}${until < text.length ? '…' : ''}`,
    marks: marks
      .filter(([start]) => start < until)
      .map(([start, end]): Range => [start + move, Math.min(end, until) + move]),
  }
}

/** Never between the halves of one letter. */
function wellFormed(text: string, place: number): number {
  const code = text.charCodeAt(place)
  return code >= 0xdc00 && code < 0xe000 ? place - 1 : place
}
