import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RedPacket, ShownShare } from '#contracts/draws'
import { toHex } from '#kernel/chance/hex'
import { packetCommitmentOf, splitTotal } from '#kernel/chance/red-packet'
import { newId } from '#kernel/id'
import { recomputeSplit } from './recompute.ts'

const id = newId()
const seed = Uint8Array.from({ length: 32 }, (_, nth) => nth)
const packetOf = (split: RedPacket['split']) =>
  ({
    id,
    split,
    shares: 20,
    total: { amount: 66_66, currency: 'CNY' },
    commitment: toHex(packetCommitmentOf(id, seed)),
    seed: toHex(seed),
  }) as RedPacket
const sharesOf = (split: RedPacket['split']) =>
  splitTotal(id, seed, 66_66, 20, split).map((amount, nth): ShownShare => ({ number: nth + 1, amount, isBest: false }))
const rights = (packet: RedPacket, shares: readonly ShownShare[] | undefined) =>
  recomputeSplit(packet, shares).map(({ isRight }) => isRight)

test('a split that was published as it was made checks out, by luck and equal', () => {
  for (const split of ['random', 'equal'] as const)
    assert.deepEqual(rights(packetOf(split), sharesOf(split)), [true, true, true])
})

test('another seed, a share that was changed, exchanged or left out is found', () => {
  const [packet, shares] = [packetOf('random'), sharesOf('random')]
  const other = { ...packet, seed: toHex(seed.map((byte) => byte ^ 1)) }
  assert.deepEqual(rights(other, shares), [false, true, false])
  const [first, second, ...rest] = shares as [ShownShare, ShownShare, ...ShownShare[]]
  const more = [{ ...first, amount: first.amount + 1 }, second, ...rest]
  assert.deepEqual(rights(packet, more), [true, false, false])
  const moved = [{ ...first, amount: first.amount + 1 }, { ...second, amount: second.amount - 1 }, ...rest]
  assert.deepEqual(rights(packet, moved), [true, true, false])
  assert.deepEqual(rights(packet, shares.slice(1)), [true, false, false])
  assert.deepEqual(rights({ ...packet, seed: 'no bytes' }, shares), [false, true, false])
})

test('while it is open nothing is claimed of what is not public', () => {
  const { seed: _, ...open } = packetOf('random')
  assert.deepEqual(rights(open, undefined), [undefined, undefined, undefined])
})
