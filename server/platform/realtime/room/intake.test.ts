import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { RoomEntry } from '../log/entry.ts'
import { Intake } from './intake.ts'
import { Pace } from './pace.ts'

const entry = (seq: number): RoomEntry => ({
  roomId: 'room',
  epoch: 1,
  seq,
  at: 0,
  lane: 'say',
  type: 'chat-line',
  body: {},
})

/** An intake over a log of a hundred entries, which notes what it handed on and what it read. */
function intake(read: (after: number, upTo: number) => Promise<RoomEntry[]>) {
  const handedOn: number[] = []
  const settled = Promise.withResolvers<void>()
  const failures: unknown[] = []
  const subject = new Intake({
    read: ({ after, upTo }) => read(after, upTo),
    ready: (entries) => {
      handedOn.push(...entries.map(({ seq }) => seq))
      if (handedOn.length === 100) settled.resolve()
    },
    failed: (cause) => failures.push(cause),
    healed: () => {},
  })
  return { subject, handedOn, failures, all: settled.promise }
}
const log = Array.from({ length: 100 }, (_, nth) => entry(nth + 1))
const inOrder = log.map(({ seq }) => seq)

test('entries that come mixed up, twice and early are handed on once and in order', () => {
  const { subject, handedOn } = intake(async () => [])
  subject.take(log.slice(60, 80))
  subject.begin(0)
  for (const seq of inOrder.toSorted((a, b) => ((a * 37) % 101) - ((b * 37) % 101)))
    subject.take([entry(seq), entry(1)])
  assert.deepEqual(handedOn, inOrder)
  subject.close()
})

test('a hole is read from the log, and a log that cannot be read is read later', async () => {
  let calls = 0
  const { subject, handedOn, failures, all } = intake(async (after, upTo) => {
    calls++
    if (calls === 1) throw new Error('the database is away')
    return log.filter(({ seq }) => seq > after && seq <= upTo)
  })
  subject.begin(0)
  subject.take(log.slice(0, 10))
  subject.take(log.slice(40))
  assert.equal(subject.head, 10)
  await all
  assert.deepEqual(handedOn, inOrder)
  assert.equal(failures.length, 1)
  subject.close()
})

test('the tick slows down with what writing costs, within its limits, and speeds up again slowly', () => {
  const pace = new Pace([40, 200], 0.1)
  assert.equal(pace.waitMs, 40)
  for (let tick = 0; tick < 10; tick++) pace.wrote(12)
  assert.ok(pace.waitMs > 110 && pace.waitMs <= 120, `${pace.waitMs}`)
  for (let tick = 0; tick < 10; tick++) pace.wrote(500)
  assert.equal(pace.waitMs, 200)
  pace.wrote(0)
  assert.equal(pace.waitMs, 200)
  for (let tick = 0; tick < 100; tick++) pace.wrote(0)
  assert.equal(pace.waitMs, 40)
})
