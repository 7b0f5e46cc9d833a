import { chanceFrom, shuffled } from './chance.ts'
import { join, sha256, utf8 } from './sha256.ts'

/** What is hashed in a draw, exactly; docs/reference/draws.md says why. Texts are UTF-8, lines end with one line feed. */
const line = (...words: readonly string[]) => utf8(words.map((word) => `${word}\n`).join(''))

/** Published before the first entry: binds the house to the seed without telling it. */
export function commitmentOf(drawId: string, seed: Uint8Array): Uint8Array {
  return sha256(line('nightmarket draw seed', drawId), seed)
}

/** What stands for a person among the entries. Without the salt, which only that person is told, nobody can tell who it is. */
export function entryOf(drawId: string, personId: string, salt: Uint8Array): Uint8Array {
  return sha256(line('nightmarket draw entry', drawId, personId), salt)
}

export interface DrawnFrom {
  readonly drawId: string
  readonly seed: Uint8Array
  /** Root of the entries, and how many they are. */
  readonly root: Uint8Array
  readonly entries: number
}

/** Numbers of the entries (1 and up) in the order in which they win; the first `wanted` of that order. */
export function winningOrder({ drawId, seed, root, entries }: DrawnFrom, wanted: number): number[] {
  const below = chanceFrom(seed, join(line('nightmarket draw order', drawId), root))
  return shuffled(below, entries, wanted).map((index) => index + 1)
}

/** The pieces of all prizes in the order in which they are drawn: all of the first rank, then the next. */
export function piecesOf(prizes: readonly { rank: number; quantity: number }[]): { rank: number; unit: number }[] {
  return prizes
    .toSorted((one, other) => one.rank - other.rank)
    .flatMap(({ rank, quantity }) => Array.from({ length: quantity }, (_, nth) => ({ rank, unit: nth + 1 })))
}
