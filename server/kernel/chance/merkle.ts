import { isSame } from './hex.ts'
import { sha256 } from './sha256.ts'

/** The tree of RFC 9162 over a list of entries: 32 bytes speak for all of them in their order. */
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

export const leafOf = (entry: Uint8Array): Uint8Array => sha256(leafMark, entry)
const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(nodeMark, left, right)

/**
 * A tree that grows at its end, kept as the roots of its complete parts, the largest first: one for each 1 in the count
 * of its entries. Adding and asking for the root cost some hashes however many entries there are.
 */
export interface Tree {
  readonly count: number
  readonly peaks: readonly Uint8Array[]
}

export const emptyTree: Tree = { count: 0, peaks: [] }

/** The tree with these entries after those it has. */
export function grow(tree: Tree, entries: readonly Uint8Array[]): Tree {
  const peaks = [...tree.peaks]
  let { count } = tree
  for (const entry of entries) {
    let added = leafOf(entry)
    for (let rest = count; rest % 2 === 1; rest = (rest - 1) / 2) added = nodeOf(peaks.pop() ?? added, added)
    peaks.push(added)
    count++
  }
  return { count, peaks }
}

export function rootOf({ peaks }: Tree): Uint8Array {
  const [last, ...others] = peaks.toReversed()
  if (!last) return sha256()
  return others.reduce((right, left) => nodeOf(left, right), last)
}

/** The hashes beside the way from one entry up to the root: with them the entry is proven without any of the others. */
export function pathOf(entries: readonly Uint8Array[], index: number): Uint8Array[] {
  if (entries.length <= 1) return []
  const half = 2 ** Math.floor(Math.log2(entries.length - 1))
  const [left, right] = [entries.slice(0, half), entries.slice(half)]
  const rootFrom = (part: readonly Uint8Array[]) => rootOf(grow(emptyTree, part))
  return index < half ? [...pathOf(left, index), rootFrom(right)] : [...pathOf(right, index - half), rootFrom(left)]
}

/** Whether the entry stands at this index (0 and up) of the list of so many that the root speaks for. */
export function isProven(
  entry: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= count) return false
  let [place, last, hash] = [index, count - 1, leafOf(entry)]
  for (const beside of path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeOf(beside, hash)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else {
      hash = nodeOf(hash, beside)
    }
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && isSame(hash, root)
}
