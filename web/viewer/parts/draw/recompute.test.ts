import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { DrawProof, Receipt } from '#contracts/draws'
import { commitmentOf, entryOf, winningOrder } from '#kernel/chance/draw'
import { toHex } from '#kernel/chance/hex'
import { emptyTree, grow, rootOf } from '#kernel/chance/merkle'
import { sha256, utf8 } from '#kernel/chance/sha256'
import { recompute } from './recompute.ts'

const drawId = '01jzdraw000000000000000000'
const seed = sha256(utf8('the seed'))
const saltOf = (nth: number) => sha256(utf8(`salt ${nth}`)).slice(0, 16)
const hashes = Array.from({ length: 40 }, (_, nth) => entryOf(drawId, `person ${nth + 1}`, saltOf(nth + 1)))
const entries = hashes.map(toHex)
const root = rootOf(grow(emptyTree, hashes))
const order = winningOrder({ drawId, seed, root, entries: 40 }, 4)
const prize = (rank: number, quantity: number) => ({ rank, kind: 'points' as const, title: { en: 'x' }, quantity })
const place = (position: number, rank: number) => ({
  position,
  number: order[position - 1] ?? 0,
  rank,
  state: 'received' as const,
})

/** Three pieces of two ranks; the second winner did not come, so a fourth was drawn. */
const proof: DrawProof = {
  drawId,
  title: 'Tea',
  showId: drawId,
  state: 'settled',
  prizes: [prize(1, 1), prize(2, 2)],
  entries: 40,
  commitment: toHex(commitmentOf(drawId, seed)),
  root: toHex(root),
  seed: toHex(seed),
  places: [place(1, 1), { ...place(2, 2), state: 'lapsed' }, place(3, 2), { ...place(4, 2), instead: 2 }],
}
const receipt: Receipt = {
  number: 7,
  personId: 'person 7',
  salt: toHex(saltOf(7)),
  entry: entries[6] ?? '',
  at: '2026-06-18T12:00:00Z',
}
const wrongIn = (changed: Partial<DrawProof>, list = entries, own: Receipt | undefined = receipt) =>
  recompute({ ...proof, ...changed }, list, own)
    .findings.filter(({ isRight }) => isRight === false)
    .map(({ name }) => name)
const turned = (text: string | undefined) => `${text?.startsWith('0') ? '1' : '0'}${text?.slice(1)}`

test('an honest draw comes out the same, and everybody finds themselves in it', () => {
  const { findings, order: again, path } = recompute(proof, entries, receipt)
  assert.deepEqual(
    findings.map(({ name, isRight }) => [name, isRight]),
    [
      ['seed', true],
      ['entries', true],
      ['order', true],
      ['prizes', true],
      ['mine', true],
    ],
  )
  assert.deepEqual(again, order)
  assert.equal(path?.length, 6)
  assert.deepEqual(
    recompute(proof, entries).findings.map(({ name }) => name),
    ['seed', 'entries', 'order', 'prizes'],
  )
})

test('another seed than the one committed to is found', () => {
  assert.deepEqual(wrongIn({ seed: turned(proof.seed) }), ['seed', 'order'])
  assert.deepEqual(wrongIn({ commitment: turned(proof.commitment) }), ['seed'])
})

test('an entry that was changed, dropped, added or moved is found', () => {
  assert.deepEqual(wrongIn({}, [turned(entries[0]), ...entries.slice(1)]), ['entries', 'mine'])
  assert.deepEqual(wrongIn({}, entries.slice(0, -1)), ['entries', 'mine'])
  assert.deepEqual(wrongIn({}, [...entries, entries[0] ?? '']), ['entries', 'mine'])
  assert.deepEqual(wrongIn({}, entries.toReversed()), ['entries', 'mine'])
  assert.deepEqual(wrongIn({ root: turned(proof.root) }), ['entries', 'order', 'mine'])
  assert.deepEqual(wrongIn({}, ['not hexadecimal', ...entries.slice(1)]), ['entries', 'mine'])
})

test('winners in another order, or others, are found', () => {
  const [first, second, ...rest] = proof.places
  assert.ok(first && second)
  assert.deepEqual(wrongIn({ places: [{ ...first, number: (first.number % 40) + 1 }, second, ...rest] }), ['order'])
  assert.deepEqual(wrongIn({ places: [{ ...second, position: 1 }, { ...first, position: 2 }, ...rest] }), [
    'order',
    'prizes',
  ])
  assert.deepEqual(wrongIn({ places: [] }), ['prizes'])
})

test('a prize that goes where it should not is found', () => {
  const [first, second, third, fourth] = proof.places
  assert.ok(first && second && third && fourth)
  assert.deepEqual(wrongIn({ places: [{ ...first, rank: 2 }, second, third, fourth] }), ['prizes'])
  assert.deepEqual(wrongIn({ places: [first, { ...second, state: 'won' }, third, fourth] }), ['prizes'])
  assert.deepEqual(wrongIn({ places: [first, second, third, { ...fourth, rank: 1 }] }), ['prizes'])
  assert.deepEqual(wrongIn({ places: [first, second, third, { ...fourth, instead: 3 }] }), ['prizes'])
  assert.deepEqual(wrongIn({ places: [first, second, third] }), [])
})

test('a receipt of another person, number or salt proves nothing', () => {
  const own = (changed: Partial<Receipt>) => wrongIn({}, entries, { ...receipt, ...changed })
  assert.deepEqual(own({ personId: 'person 8' }), ['mine'])
  assert.deepEqual(own({ number: 8 }), ['mine'])
  assert.deepEqual(own({ number: 99 }), ['mine'])
  assert.deepEqual(own({ salt: turned(receipt.salt) }), ['mine'])
})

test('what is not public yet is neither right nor wrong', () => {
  const { seed: _, ...closed } = proof
  const before = recompute({ ...closed, places: [], state: 'closed' }, entries)
  assert.deepEqual(
    before.findings.map(({ isRight }) => isRight),
    [undefined, true, undefined, undefined],
  )
})
