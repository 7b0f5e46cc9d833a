import { withoutHalves } from '../classify/halves.ts'

/** Signs that turn the reading direction or cannot be seen; the joiners that some scripts and pictures need are not among them. */
const hidden = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
/** More marks on one letter than any script needs. */
const heaped = /(\p{M}{3})\p{M}+/gu

/** A text as it may be shown: without signs that hide or turn, and no letter with more than three marks. */
export function tidy(text: string): string {
  return text.replace(hidden, '').replace(heaped, '$1')
}

/** How many signs there are that somebody is hiding words: invisible and turning signs, heaps of marks, halved characters. */
export function countCloaks(text: string): number {
  const bare = text.replace(/\s+/g, '')
  const halved = bare.length - withoutHalves(bare).length
  return (text.match(hidden)?.length ?? 0) + (text.match(heaped)?.length ?? 0) + Math.max(0, halved - 1)
}
