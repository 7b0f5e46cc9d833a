import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type Entry, type NewsFrame, notBegun, type Position } from '#contracts/wire'
import { parseFrame, readFrame } from './room-news-reader.ts'

const entry = (seq: number): Entry => ({ seq, at: 0, lane: 'say', type: 'chat-line', body: { text: `${seq}` } })
const news = (after: number, upTo: number, more: Partial<NewsFrame> = {}): NewsFrame => ({
  kind: 'news',
  epoch: 7,
  after,
  upTo,
  at: 0,
  entries: Array.from({ length: upTo - after }, (_, nth) => entry(after + nth + 1)),
  ...more,
})
const known = { epoch: 7, seq: 10 }

test('news that goes on where one is moves one on', () => {
  const reading = readFrame(known, news(10, 12))
  assert.equal(reading.kind, 'news')
  assert.deepEqual(reading.kind === 'news' && [reading.position.seq, reading.entries.map(({ seq }) => seq)], [
    12,
    [11, 12],
  ])
})

test('what one knows already is passed over, what is new beside it is not', () => {
  const reading = readFrame(known, news(8, 11))
  assert.deepEqual(reading.kind === 'news' && reading.entries.map(({ seq }) => seq), [11])
  const old = readFrame(known, news(4, 9, { leftOut: 3, state: { likes: 5 } }))
  assert.deepEqual(old.kind === 'news' && [old.position.seq, old.entries.length, old.leftOut], [10, 0, 0])
})

test('news from beyond a gap, of another log, or before anything is known, asks for a new line', () => {
  assert.equal(readFrame(known, news(11, 12)).kind, 'gap')
  assert.equal(readFrame({ epoch: 6, seq: 10 }, news(10, 12)).kind, 'gap')
  assert.equal(readFrame(undefined, news(0, 1)).kind, 'gap')
})

test('whatever is repeated, dropped or mixed up on the way, each entry is given out once and in order', () => {
  // A linear congruential generator with a fixed seed: the same thousand ways every time.
  let seed = 20260618
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  for (let way = 0; way < 1_000; way++) {
    let position: Position = { epoch: 7, seq: 0 }
    const heard: number[] = []
    for (let step = 0; step < 60; step++) {
      const after = Math.max(0, position.seq + random(5) - 2)
      const reading = readFrame(position, news(after, after + random(4)))
      if (reading.kind !== 'news') continue
      position = reading.position
      heard.push(...reading.entries.map(({ seq }) => seq))
    }
    assert.deepEqual(
      heard,
      Array.from({ length: position.seq }, (_, nth) => nth + 1),
    )
  }
})

test('a snapshot replaces everything, and what is no frame is none', () => {
  const reading = readFrame(known, { kind: 'snapshot', epoch: 8, upTo: 3, at: 0, entries: [], state: {} })
  assert.deepEqual(reading.kind === 'fresh' && reading.position, { epoch: 8, seq: 3 })
  for (const text of ['', 'null', '[]', '"news"', '{"a":1}', '{"kind"']) assert.equal(parseFrame(text), undefined, text)
})

test('a snapshot leaves a gap behind only where it stands further than what was known, or in another log', () => {
  const hasGap = (was: Position | undefined, upTo: number, epoch = 7) => {
    const reading = readFrame(was, { kind: 'snapshot', epoch, upTo, at: 0, entries: [], state: {} })
    return reading.kind === 'fresh' && reading.hasGap
  }
  assert.deepEqual(
    [hasGap(undefined, 12), hasGap(known, 10), hasGap(known, 9), hasGap(notBegun, 0)],
    Array(4).fill(false),
  )
  assert.deepEqual([hasGap(known, 11), hasGap(known, 2, 8), hasGap(notBegun, 1)], Array(3).fill(true))
})
