/** MinHash over the shingles of a text: how many places of two prints agree is how much the texts have in common. */
export const places = 24
const bandSize = 3
const shingleLetters = 3
/** A long text is compared by its beginning. */
const mostLetters = 3000

const seeds = Array.from({ length: places }, (_, nth) => Math.imul(nth + 1, 0x9e3779b1) >>> 0)

/** The print of letters that are alike without width, case, marks and spaces; empty for what has too few. */
export function printOf(letters: string): number[] {
  const signs = [...letters].slice(0, mostLetters)
  if (signs.length < shingleLetters * 3) return []
  const least = new Array<number>(places).fill(0x7fffffff)
  for (let at = 0; at + shingleLetters <= signs.length; at++) {
    const hash = hashOf(signs, at)
    for (let nth = 0; nth < places; nth++) {
      const mixed = mix(hash ^ (seeds[nth] ?? 0)) >>> 1
      if (mixed < (least[nth] ?? 0)) least[nth] = mixed
    }
  }
  return least
}

function hashOf(signs: readonly string[], at: number): number {
  let hash = 0x811c9dc5
  for (let nth = 0; nth < shingleLetters; nth++) {
    hash = Math.imul(hash ^ (signs[at + nth]?.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash
}

/** The finalizer of MurmurHash3. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Numbers of which two texts that have much in common share one: bands of three places each. */
export function bandsOf(print: readonly number[]): string[] {
  const bands: string[] = []
  for (let at = 0; at + bandSize <= print.length; at += bandSize) {
    let hash = BigInt(at)
    for (let nth = 0; nth < bandSize; nth++) hash = (hash * 1_000_003n + BigInt(print[at + nth] ?? 0)) % (1n << 62n)
    bands.push(hash.toString())
  }
  return bands
}

/** How much two texts have in common, from 0 to 1. */
export function inCommon(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0
  return one.filter((value, nth) => value === other[nth]).length / places
}
