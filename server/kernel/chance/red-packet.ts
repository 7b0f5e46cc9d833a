import { type Below, chanceFrom, shuffled } from './chance.ts'
import { sha256, utf8 } from './sha256.ts'

export type Split = 'equal' | 'random'

/** Published before the first share is taken. */
export function packetCommitmentOf(packetId: string, seed: Uint8Array): Uint8Array {
  return sha256(utf8(`nightmarket red packet seed\n${packetId}\n`), seed)
}

/**
 * The shares of a red packet in the order in which they are taken. They add up to the total to the minor unit, and each
 * is at least 1. `equal`: the same for all, what is over goes one unit each to some. `random`: each share is drawn evenly
 * from 1 to twice the average of what is left, less 1 (二倍均值), so all have the same mean; then their order is drawn,
 * so coming first or last makes no difference either.
 */
export function splitTotal(packetId: string, seed: Uint8Array, total: number, shares: number, split: Split): number[] {
  if (shares < 1 || total < shares) throw new RangeError(`${total} cannot be split into ${shares} shares.`)
  const below = chanceFrom(seed, utf8(`nightmarket red packet split\n${packetId}\n`))
  const amounts = split === 'equal' ? evenly(total, shares) : byDoubleAverage(below, total, shares)
  return shuffled(below, shares, shares).map((index) => amounts[index] ?? 0)
}

function evenly(total: number, shares: number): number[] {
  const least = Math.floor(total / shares)
  return Array.from({ length: shares }, (_, index) => (index < total - least * shares ? least + 1 : least))
}

function byDoubleAverage(below: Below, total: number, shares: number): number[] {
  let left = total
  return Array.from({ length: shares }, (_, index) => {
    const people = shares - index
    const amount = people === 1 ? left : 1 + below(Math.max(1, Math.floor((2 * left) / people) - 1))
    left -= amount
    return amount
  })
}
