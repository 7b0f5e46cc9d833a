import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ledgerOf, moveOf } from './move.ts'

const at = (time: string) => new Date(`2026-06-18T${time}Z`)
const show = { from: at('12:00:00'), until: at('12:30:00') }
const tea = { id: 'tea-1', productId: 'tea', from: at('12:10:00'), until: at('12:14:00') }
const draw = { id: 'draw-1', from: at('12:15:00'), until: at('12:17:00') }
const decisions = [
  { at: at('12:06:00'), productId: 'tea', amount: 1_000 },
  { at: at('12:11:00'), productId: 'tea', amount: 3_000 },
  { at: at('12:12:00'), productId: 'cup', amount: 9_999 },
  { at: at('12:15:30'), productId: 'tea', amount: 3_000 },
  { at: at('12:16:00'), productId: 'tea', amount: 7_000 },
]

const ledger = ledgerOf(decisions)

test('a product’s own sales a minute: five minutes before, and from its beginning to two minutes after its end', () => {
  // Before, 12:05–12:10: 1000 in 5 minutes. During, 12:10–12:16: 3000 + 3000 in 6 minutes; 12:16:00 lies outside.
  assert.deepEqual(moveOf(tea, [tea, draw], ledger, show), {
    beforeMs: 300_000,
    duringMs: 360_000,
    before: 200,
    during: 1_000,
    difference: 800,
    alongside: 1,
  })
})

test('without a product the whole show’s sales are compared', () => {
  // Before, 12:10–12:15: 3000 + 9999. During, 12:15–12:19: 3000 + 7000.
  const { before, during } = moveOf(draw, [draw], ledger, show)
  assert.deepEqual([before, during], [12_999 / 5, 2_500])
})

test('windows end where the show does, and what had hardly anything before it is compared with nothing', () => {
  const early = moveOf({ ...tea, from: at('12:00:30'), until: at('12:29:00') }, [], ledger, show)
  assert.deepEqual([early.beforeMs, early.before, early.difference], [30_000, undefined, undefined])
  assert.equal(early.duringMs, 29.5 * 60_000)
})
