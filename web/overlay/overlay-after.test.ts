import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Overlay, ShowEntry } from '#contracts/live'
import { overlayAfter, overlayCounted } from './overlay-after.ts'

const overlay: Overlay = {
  roomId: 'r',
  position: { epoch: 1, seq: 0 },
  title: { zh: '夜市' },
  host: { id: 'h', name: '阿岚' },
  state: 'planned',
  startsAt: '2026-06-18T12:00:00.000Z',
  pinned: '',
  lines: [],
}
const told = (type: ShowEntry['type'], body: object): ShowEntry =>
  ({ seq: 1, at: 1, lane: 'must', type, body }) as ShowEntry
const line = (id: string) => told('chat-line', { id, text: id })

test('the last lines are kept, and a retracted one leaves the picture', () => {
  const many = Array.from({ length: 20 }, (_, place) => line(`l${place}`)).reduce(overlayAfter, overlay)
  assert.equal(many.lines.length, 12)
  assert.equal(many.lines.at(-1)?.id, 'l19')
  const after = overlayAfter(many, told('line-retracted', { lineIds: ['l19', 'l10'], by: 'moderator' }))
  assert.equal(after.lines.at(-1)?.id, 'l18')
  assert.ok(!after.lines.some(({ id }) => id === 'l10'))
})

test('the card comes with explaining, changes with its product only, and goes when nothing is explained', () => {
  const item = { productId: 'a', product: { price: { amount: 1 } } }
  const on = overlayAfter(overlay, told('explaining', { version: 1, productId: 'a', item, mediaTime: 1 }))
  assert.equal(on.explaining?.productId, 'a')
  const other = overlayAfter(on, told('product-changed', { item: { ...item, productId: 'b' } }))
  assert.equal(other, on)
  const cheaper = overlayAfter(on, told('product-changed', { item: { ...item, product: { price: { amount: 0 } } } }))
  assert.equal(cheaper.explaining?.product.price.amount, 0)
  assert.equal(overlayAfter(on, told('explaining', { version: 2, mediaTime: 2 })).explaining, undefined)
})

test('state, title and what is pinned follow the show', () => {
  assert.equal(overlayAfter(overlay, told('show-state', { state: 'live', at: '' })).state, 'live')
  assert.equal(overlayAfter(overlay, told('rules-changed', { pinned: '友善发言' })).pinned, '友善发言')
  const moved = overlayAfter(
    overlay,
    told('show-changed', { title: { zh: '新' }, startsAt: '2026-06-19T12:00:00.000Z' }),
  )
  assert.deepEqual([moved.title.zh, moved.startsAt], ['新', '2026-06-19T12:00:00.000Z'])
})

test('a question comes into the picture, its counts grow, and its result stays until the next one; a topic does not come', () => {
  const poll = { id: 'p', kind: 'poll', options: ['茶', '杯'], people: 0, votes: [0, 0] }
  const asked = overlayAfter(overlay, told('poll-opened', poll))
  assert.deepEqual(overlayCounted(asked, { poll: { pollId: 'p', people: 2, votes: [2, 0] } }).poll?.votes, [2, 0])
  assert.equal(overlayCounted(asked, { people: { now: 1, peak: 1 } }), asked)
  const closed = overlayAfter(asked, told('poll-closed', { ...poll, people: 2, votes: [2, 0], closedAt: 'x' }))
  assert.equal(overlayAfter(closed, told('poll-opened', { ...poll, id: 't', kind: 'topic' })), closed)
  assert.equal(overlayAfter(closed, told('poll-opened', { ...poll, id: 'next' })).poll?.id, 'next')
})
