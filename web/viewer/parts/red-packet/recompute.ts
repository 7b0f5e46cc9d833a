import type { RedPacket, ShownShare } from '#contracts/draws'
import { fromHex, isSame } from '#kernel/chance/hex'
import { packetCommitmentOf, splitTotal } from '#kernel/chance/red-packet'

/** One thing that is recomputed; undefined while what it needs is not public yet. */
export interface SplitFinding {
  readonly name: 'seed' | 'sum' | 'split'
  readonly isRight: boolean | undefined
}

/**
 * Splits a red packet once more from public data alone: whether the seed is the one that was committed to before the first
 * share was taken, whether the shares make exactly the sum, and whether they are what the seed leads to, in their order.
 */
export function recomputeSplit(packet: RedPacket, shares: readonly ShownShare[] | undefined): SplitFinding[] {
  const { id, total, seed: told } = packet
  const seed = told === undefined ? undefined : (fromHex(told) ?? new Uint8Array())
  const commitment = fromHex(packet.commitment) ?? new Uint8Array()
  const isInOrder = shares?.every(({ number }, nth) => number === nth + 1) && shares.length === packet.shares
  const sum = shares?.reduce((so, { amount }) => so + amount, 0)
  const split = seed && shares && splitTotal(id, seed, total.amount, packet.shares, packet.split)
  return [
    { name: 'seed', isRight: seed && isSame(packetCommitmentOf(id, seed), commitment) },
    { name: 'sum', isRight: shares && isInOrder && sum === total.amount },
    { name: 'split', isRight: split && isInOrder && shares?.every(({ amount }, nth) => amount === split[nth]) },
  ]
}
