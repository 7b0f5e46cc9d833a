import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Draw, RedPacket } from '#contracts/draws'
import type { ShowEntry } from '#contracts/live'
import { drawsAfter, drawsCounted, packetsAfter, packetsCounted } from './draws-after.ts'

const draw = (id: string, state: Draw['state'], entries = 0) => ({ id, state, entries, winners: [] }) as unknown as Draw
const packet = (id: string, state: RedPacket['state'], taken = 0) => ({ id, state, taken }) as unknown as RedPacket
const entry = (type: string, body: object) => ({ seq: 1, at: 0, lane: 'must', type, body }) as unknown as ShowEntry

test('a draw is opened, closed and drawn as the room tells it, the newest first', () => {
  const opened = drawsAfter([draw('a', 'settled')], entry('draw-opened', draw('b', 'open')))
  assert.deepEqual(
    opened.map(({ id }) => id),
    ['b', 'a'],
  )
  const closed = drawsAfter(opened, entry('draw-closed', { drawId: 'b', entries: 7, root: 'ff' }))
  assert.deepEqual([closed[0]?.state, closed[0]?.entries, closed[0]?.root], ['closed', 7, 'ff'])
  assert.equal(drawsAfter(closed, entry('draw-drawn', draw('b', 'drawn', 7)))[0]?.state, 'drawn')
})

test('what the log tells again, or late, takes nothing back', () => {
  const drawn = [draw('a', 'drawn', 7)]
  assert.equal(drawsAfter(drawn, entry('draw-opened', draw('a', 'open'))), drawn)
  assert.equal(drawsAfter(drawn, entry('draw-closed', { drawId: 'a', entries: 3, root: '' }))[0]?.entries, 7)
  assert.equal(drawsAfter(drawn, entry('chat-line', {})), drawn)
})

test('a cancelled draw says why', () => {
  const after = drawsAfter([draw('a', 'open')], entry('draw-cancelled', { drawId: 'a', reason: 'rain' }))
  assert.deepEqual([after[0]?.state, after[0]?.cancelReason], ['cancelled', 'rain'])
})

test('counts grow and never go back', () => {
  const draws = [draw('a', 'open', 5)]
  assert.equal(drawsCounted(draws, { draw: { drawId: 'a', entries: 9 } })[0]?.entries, 9)
  assert.equal(drawsCounted(draws, { draw: { drawId: 'a', entries: 4 } }), draws)
  assert.equal(drawsCounted(draws, {}), draws)
  const packets = [packet('p', 'open', 2)]
  assert.equal(packetsCounted(packets, { redPacket: { packetId: 'p', taken: 3 } })[0]?.taken, 3)
  assert.equal(packetsCounted(packets, { redPacket: { packetId: 'q', taken: 3 } }), packets)
})

test('a red packet comes and ends once', () => {
  const opened = packetsAfter([], entry('red-packet-opened', packet('p', 'open')))
  const ended = packetsAfter(opened, entry('red-packet-ended', packet('p', 'ended', 4)))
  assert.deepEqual([ended[0]?.state, ended[0]?.taken], ['ended', 4])
  assert.equal(packetsAfter(ended, entry('red-packet-opened', packet('p', 'open'))), ended)
})
