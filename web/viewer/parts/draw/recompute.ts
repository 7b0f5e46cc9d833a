import type { DrawnPlace, DrawProof, Prize, Receipt } from '#contracts/draws'
import { commitmentOf, entryOf, piecesOf, winningOrder } from '#kernel/chance/draw'
import { fromHex, isSame, toHex } from '#kernel/chance/hex'
import { emptyTree, grow, isProven, pathOf, rootOf } from '#kernel/chance/merkle'

/** One thing that is recomputed; undefined while what it needs is not public yet. */
interface Finding {
  readonly name: 'seed' | 'entries' | 'order' | 'prizes' | 'mine'
  readonly isRight: boolean | undefined
}

export interface Recomputed {
  readonly findings: readonly Finding[]
  /** Numbers of the entries in the order in which they win, as recomputed here. */
  readonly order: readonly number[]
  /** The hashes that lead from the reader's own entry up to the root. */
  readonly path?: readonly string[]
}

/** Where the public data of a draw contradicts the rules, nothing is trusted: bytes that are none count as wrong. */
const bytesOf = (text: string | undefined) => (text === undefined ? undefined : fromHex(text))

/**
 * Draws once more from public data alone: whether the seed is the one that was committed to, whether the entries are those
 * the root speaks for, and whether seed and root lead to the winners that were published. `entries` are the public hashes
 * in their order; with a person's own receipt it is proven that they are among them, at their own number.
 */
export function recompute(proof: DrawProof, entries: readonly string[], receipt?: Receipt): Recomputed {
  const [seed, commitment, root] = [bytesOf(proof.seed), bytesOf(proof.commitment), bytesOf(proof.root)]
  const leaves = entries.map((entry) => fromHex(entry) ?? new Uint8Array())
  const isSeed = seed && commitment && isSame(commitmentOf(proof.drawId, seed), commitment)
  const isList = root && entries.length === proof.entries && isSame(rootOf(grow(emptyTree, leaves)), root)
  const from = seed && root && { drawId: proof.drawId, seed, root, entries: proof.entries }
  const order = from ? winningOrder(from, proof.places.length) : []
  const isOrder =
    from && proof.places.every(({ number, position }, nth) => position === nth + 1 && number === order[nth])
  const path = receipt && root ? pathOf(leaves, receipt.number - 1) : undefined
  const findings: Finding[] = [
    { name: 'seed', isRight: isSeed },
    { name: 'entries', isRight: isList },
    { name: 'order', isRight: isOrder },
    { name: 'prizes', isRight: from && arePrizesRight(proof.places, proof.prizes, proof.entries) },
  ]
  if (receipt && path && root) {
    const own = ownEntry(proof.drawId, receipt)
    const isMine = own !== undefined && isProven(own, receipt.number - 1, proof.entries, path, root)
    findings.push({ name: 'mine', isRight: isMine && entries[receipt.number - 1] === toHex(own) })
  }
  return { findings, order, ...(path && { path: path.map(toHex) }) }
}

function ownEntry(drawId: string, { personId, salt }: Receipt): Uint8Array | undefined {
  const bytes = fromHex(salt)
  return bytes && entryOf(drawId, personId, bytes)
}

/** First all pieces rank by rank, as far as there are entries; each later place gets the piece of one that lapsed, once. */
function arePrizesRight(places: readonly DrawnPlace[], prizes: readonly Prize[], entries: number): boolean {
  const pieces = piecesOf(prizes)
  const first = Math.min(pieces.length, entries)
  if (places.length < first) return false
  const passedOn = new Set<number>()
  return places.every(({ rank, instead }, nth) => {
    if (nth < first) return rank === pieces[nth]?.rank && instead === undefined
    const before = places[(instead ?? 0) - 1]
    if (instead === undefined || instead > nth || passedOn.has(instead)) return false
    passedOn.add(instead)
    return before?.state === 'lapsed' && before.rank === rank
  })
}
