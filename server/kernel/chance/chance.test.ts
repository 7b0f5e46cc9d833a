import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'

import { chanceFrom, shuffled } from './chance.ts'
import { commitmentOf, entryOf, piecesOf, winningOrder } from './draw.ts'
import { fromHex, toHex } from './hex.ts'
import { emptyTree, grow, isProven, pathOf, rootOf } from './merkle.ts'
import { packetCommitmentOf, splitTotal } from './red-packet.ts'
import { hmac, sha256, utf8 } from './sha256.ts'

const bytes = (length: number, from = 0) => Uint8Array.from({ length }, (_, place) => (place * 7 + from) & 255)
const seedOf = (nth: number) => sha256(utf8(`seed ${nth}`))
const entries = (count: number) => Array.from({ length: count }, (_, nth) => sha256(utf8(`entry ${nth}`)))

test('hashes are those of everybody else, for texts of every length around a block', () => {
  assert.equal(toHex(sha256(utf8('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  for (const length of [0, 1, 31, 32, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1_000]) {
    const text = bytes(length)
    assert.equal(toHex(sha256(text)), createHash('sha256').update(text).digest('hex'))
    for (const key of [bytes(16, 3), bytes(32, 5), bytes(64, 1), bytes(100, 9)])
      assert.equal(toHex(hmac(key, text)), createHmac('sha256', key).update(text).digest('hex'))
  }
})

test('hexadecimal comes back the same, and what is none is refused', () => {
  const text = toHex(bytes(256))
  assert.deepEqual(fromHex(text), bytes(256))
  for (const wrong of ['a', 'zz', 'AB', '0x']) assert.equal(fromHex(wrong), undefined)
})

/** The definition of RFC 9162, section 2.1.1, word for word. */
function rootByTheBook(list: readonly Uint8Array[]): Uint8Array {
  const hash = (...parts: Uint8Array[]) => {
    const digest = createHash('sha256')
    for (const part of parts) digest.update(part)
    return new Uint8Array(digest.digest())
  }
  if (list.length === 0) return hash()
  if (list.length === 1) return hash(Uint8Array.of(0), list[0] ?? bytes(0))
  let half = 1
  while (half * 2 < list.length) half *= 2
  return hash(Uint8Array.of(1), rootByTheBook(list.slice(0, half)), rootByTheBook(list.slice(half)))
}

test('a tree grown in any portions has the root that the standard defines', () => {
  for (const count of [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100]) {
    const list = entries(count)
    const expected = toHex(rootByTheBook(list))
    assert.equal(toHex(rootOf(grow(emptyTree, list))), expected)
    const inPortions = [list.slice(0, 3), list.slice(3, 4), list.slice(4)].reduce(grow, emptyTree)
    assert.equal(toHex(rootOf(inPortions)), expected)
    assert.equal(inPortions.count, count)
  }
})

test('every entry is proven by its path at its own place, and nowhere else', () => {
  for (const count of [1, 2, 3, 6, 7, 8, 13]) {
    const list = entries(count)
    const root = rootOf(grow(emptyTree, list))
    for (const [index, entry] of list.entries()) {
      const path = pathOf(list, index)
      assert.ok(isProven(entry, index, count, path, root), `${index} of ${count}`)
      assert.ok(!isProven(sha256(entry), index, count, path, root))
      assert.ok(!isProven(entry, index, count, [...path, root], root))
      if (count > 1) assert.ok(!isProven(entry, (index + 1) % count, count, path, root))
      const [first, ...rest] = path
      if (first) assert.ok(!isProven(entry, index, count, [sha256(first), ...rest], root))
    }
    assert.ok(!isProven(list[0] ?? root, count, count, [], root))
  }
})

test('chance never reaches its range, throws the uneven end away, and is the same for the same seed', () => {
  const below = chanceFrom(seedOf(1), utf8('x'))
  const again = chanceFrom(seedOf(1), utf8('x'))
  const other = chanceFrom(seedOf(1), utf8('y'))
  const [mine, same, others] = [below, again, other].map((draw) => Array.from({ length: 50 }, () => draw(1_000)))
  assert.deepEqual(mine, same)
  assert.notDeepEqual(mine, others)
  // With a range of 2³¹ + 1 almost half of all words are past the end; divided instead of thrown away they would
  // make 0 … 2³¹ − 2 twice as likely, and the mean a quarter smaller.
  const range = 2 ** 31 + 1
  const draws = Array.from({ length: 4_000 }, () => below(range))
  assert.ok(draws.every((value) => value < range))
  const mean = draws.reduce((sum, value) => sum + value / draws.length, 0)
  assert.ok(Math.abs(mean / range - 0.5) < 0.03, `${mean / range}`)
  for (const wrong of [0, -1, 1.5, 2 ** 32 + 1]) assert.throws(() => below(wrong), RangeError)
})

test('a shuffle has everybody once, and asking for more goes on where fewer ended', () => {
  const order = (wanted: number) => shuffled(chanceFrom(seedOf(2), utf8('s')), 500, wanted)
  assert.deepEqual(
    order(500).toSorted((a, b) => a - b),
    Array.from({ length: 500 }, (_, place) => place),
  )
  assert.deepEqual(order(20), order(500).slice(0, 20))
  assert.equal(order(9_999).length, 500)
  assert.deepEqual(shuffled(chanceFrom(seedOf(2), utf8('s')), 0, 3), [])
})

test('every order of three is as likely as any other', () => {
  const counts = new Map<string, number>()
  for (let nth = 0; nth < 6_000; nth++) {
    const order = shuffled(chanceFrom(seedOf(nth), utf8('three')), 3, 3).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  assert.equal(counts.size, 6)
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
  assert.ok(chiSquare < 15.09, `${chiSquare} is refused at 1 % with five degrees of freedom`)
})

test('another draw, seed, root or person makes another result', () => {
  const from = { drawId: 'a', seed: seedOf(1), root: seedOf(2), entries: 1_000 }
  const result = JSON.stringify(winningOrder(from, 5))
  assert.equal(JSON.stringify(winningOrder(from, 5)), result)
  assert.deepEqual(winningOrder(from, 5), winningOrder(from, 9).slice(0, 5))
  for (const changed of [{ drawId: 'b' }, { seed: seedOf(3) }, { root: seedOf(3) }, { entries: 999 }])
    assert.notEqual(JSON.stringify(winningOrder({ ...from, ...changed }, 5)), result)
  assert.notEqual(toHex(commitmentOf('a', seedOf(1))), toHex(commitmentOf('b', seedOf(1))))
  const mine = toHex(entryOf('a', 'mei', bytes(16)))
  for (const other of [
    entryOf('b', 'mei', bytes(16)),
    entryOf('a', 'bo', bytes(16)),
    entryOf('a', 'mei', bytes(16, 1)),
  ])
    assert.notEqual(toHex(other), mine)
})

test('shares add up to the total to the last unit and nobody gets nothing, however tight it is', () => {
  for (let nth = 0; nth < 500; nth++) {
    const below = chanceFrom(seedOf(nth), utf8('case'))
    const shares = 1 + below(60)
    const total = shares + below(nth % 2 ? 5 : 100_000)
    for (const split of ['equal', 'random'] as const) {
      const amounts = splitTotal('p', seedOf(nth), total, shares, split)
      assert.equal(amounts.length, shares)
      assert.equal(
        amounts.reduce((sum, amount) => sum + amount, 0),
        total,
      )
      assert.ok(Math.min(...amounts) >= 1)
      if (split === 'equal') assert.ok(Math.max(...amounts) - Math.min(...amounts) <= 1)
    }
  }
  assert.throws(() => splitTotal('p', seedOf(1), 3, 4, 'random'), RangeError)
  assert.notEqual(toHex(packetCommitmentOf('p', seedOf(1))), toHex(packetCommitmentOf('q', seedOf(1))))
})

test('the first to take gets as much on average as the last, and no more than twice the average at the start', () => {
  const sums = [0, 0, 0, 0, 0]
  const packets = 4_000
  for (let nth = 0; nth < packets; nth++)
    for (const [place, amount] of splitTotal('p', seedOf(nth), 5_000, 5, 'random').entries())
      sums[place] = (sums[place] ?? 0) + amount
  for (const sum of sums) assert.ok(Math.abs(sum / packets - 1_000) < 45, `${sum / packets}`)
})

test('prizes are drawn rank by rank', () => {
  assert.deepEqual(
    piecesOf([
      { rank: 2, quantity: 2 },
      { rank: 1, quantity: 1 },
    ]),
    [
      { rank: 1, unit: 1 },
      { rank: 2, unit: 1 },
      { rank: 2, unit: 2 },
    ],
  )
})
