import { plain, squeezed, tight } from '../word/plain.ts'
import { withoutHalves } from './halves.ts'
import { withoutPictures } from './pictures.ts'
import { soundOf } from './sounds.ts'

/** What of a text is looked at: the rest of a very long one tells nothing more. */
const longest = 400
const digit = /\p{Nd}/gu
const shapeOf: readonly [RegExp, string][] = [
  [/\p{L}+/gu, 'a'],
  [/[\p{Nd}x]+/gu, '1'],
  [/\s+/gu, ' '],
]

/** The text a classifier reads: pictures and halves are characters again, disguise and spaces gone, digits all alike. */
export function uncloaked(text: string): string {
  const form = squeezed(tight(plain(withoutPictures(text.slice(0, 4 * longest)))), 2)
  return withoutHalves(form.text).replace(digit, 'x').slice(0, longest)
}

const seeds = { letters: 0, sounds: 0x9e3779b9, shape: 0x51ed270b } as const
/** FNV-1a, 32 bits. */
const offsetBasis = 0x811c9dc5
const prime = 0x01000193
const end = 0x1f

/**
 * The places in a table of 2^`bits` weights of what an uncloaked text is made of: runs of one to four characters, and of two to three
 * syllables, so that a character changed for another of the same sound still counts. Each place once, in no order.
 */
export function placesOf(characters: readonly string[], bits: number): number[] {
  const found = new Set<number>()
  const mask = 2 ** bits - 1
  addRuns(found, characters, { from: 1, to: 4, seed: seeds.letters, mask })
  addRuns(found, characters.map(soundOf), { from: 2, to: 3, seed: seeds.sounds, mask })
  return [...found]
}

/** The places of how a text is put: runs of one to four signs, with its words and numbers left out. */
export function shapePlacesOf(text: string, bits: number): number[] {
  const shape = shapeOf.reduce((read, [part, sign]) => read.replace(part, sign), text.slice(0, longest))
  const found = new Set<number>()
  addRuns(found, [...shape], { from: 1, to: 4, seed: seeds.shape, mask: 2 ** bits - 1 })
  return [...found]
}

interface Runs {
  readonly from: number
  readonly to: number
  readonly seed: number
  readonly mask: number
}

function addRuns(found: Set<number>, tokens: readonly string[], { from, to, seed, mask }: Runs): void {
  for (let start = 0; start < tokens.length; start++) {
    let hash = offsetBasis ^ seed
    for (let length = 1; length <= to && start + length <= tokens.length; length++) {
      hash = stir(hash, tokens[start + length - 1] ?? '')
      if (length >= from) found.add(spread(hash) & mask)
    }
  }
}

function stir(before: number, token: string): number {
  let hash = before
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), prime)
  return Math.imul(hash ^ end, prime)
}

/** Mixes the high bits of a hash into the low ones, which choose the place. MurmurHash3's last step. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
