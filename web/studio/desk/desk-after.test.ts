import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Desk, ShelfItem, ShowEntry } from '#contracts/live'
import { deskAfter, deskAfterDeskState, deskAfterRoomState } from './desk-after.ts'

const item = (productId: string, explaining = false) => ({ productId, explaining, explained: 0 }) as ShelfItem
const minute = (at: string, people: number) => ({
  minute: at,
  people,
  joins: 0,
  chat: 0,
  likes: 0,
  follows: 0,
  explainRequests: 0,
})
const desk = {
  show: { state: 'planned', rules: { chatFor: 'everyone', slowModeMs: 0, pinned: '' } },
  picture: 'none',
  shelf: { version: 3, items: [item('tea', true), item('lamp')], explaining: { productId: 'tea' } },
  figures: { people: 1, peak: 1, likes: 0 },
  curve: [minute('2026-06-18T12:00:00Z', 1)],
} as unknown as Desk
const entry = (type: string, body: object) =>
  ({ seq: 9, at: 1_781_784_000_000, lane: 'must', type, body }) as unknown as ShowEntry

test('explaining moves to the product that the room tells, and off it again', () => {
  const moved = deskAfter(desk, entry('explaining', { version: 4, productId: 'lamp', clipId: 'clip', mediaTime: 5 }))
  assert.deepEqual(
    moved.shelf.items.map((one) => one.explaining),
    [false, true],
  )
  assert.equal(moved.shelf.explaining?.productId, 'lamp')
  const ended = deskAfter(moved, entry('explaining', { version: 5, mediaTime: 6 }))
  assert.equal(ended.shelf.explaining, undefined)
  assert.ok(ended.shelf.items.every((one) => !one.explaining))
})

test('a show that becomes a lecture is one on an open desk at once, and another change leaves it so', () => {
  const change = (body: object) =>
    entry('show-changed', { title: { zh: '陶艺一课' }, startsAt: '2026-06-18T12:00:00Z', ...body })
  const lecture = deskAfter(desk, change({ format: 'lecture' }))
  assert.equal(lecture.show.format, 'lecture')
  assert.equal(deskAfter(lecture, change({})).show.format, 'lecture')
})

test('an entry older than the shelf changes nothing', () => {
  assert.equal(
    deskAfter(desk, entry('explaining', { version: 3, productId: 'lamp', clipId: 'clip', mediaTime: 5 })),
    desk,
  )
})

test('a show that goes on air gets its start, and one that ends its end', () => {
  const live = deskAfter(desk, entry('show-state', { state: 'live', at: '2026-06-18T12:00:00Z' }))
  assert.equal(live.show.startedAt, '2026-06-18T12:00:00Z')
  const ended = deskAfter(live, entry('show-state', { state: 'ended', at: '2026-06-18T13:00:00Z' }))
  assert.equal(ended.show.endedAt, '2026-06-18T13:00:00Z')
})

test('a minute told twice stands once in the curve', () => {
  const told = deskAfterDeskState(desk, { minute: minute('2026-06-18T12:00:00Z', 5) })
  assert.deepEqual(
    told.curve.map((one) => one.people),
    [5],
  )
})

test('people and likes follow the room', () => {
  const { figures } = deskAfterRoomState(desk, { people: { now: 7, peak: 9 }, likes: 30 })
  assert.deepEqual([figures.people, figures.peak, figures.likes], [7, 9, 30])
})
