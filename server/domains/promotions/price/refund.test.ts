import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type PaidLine, type RefundAsked, refundShare } from './refund.ts'

function refundAll(line: PaidLine, asked: readonly RefundAsked[]) {
  let now = line
  const given: number[] = []
  for (const each of asked) {
    const { money } = refundShare(now, each)
    given.push(money)
    now = {
      ...now,
      refundedQuantity: now.refundedQuantity + ('quantity' in each ? each.quantity : 0),
      money: { ...now.money, refunded: now.money.refunded + money },
    }
  }
  return given
}

const line: PaidLine = { quantity: 3, refundedQuantity: 0, money: { paid: 100_00, refunded: 0 } }

test('piece by piece, in any order, exactly what was paid goes back', () => {
  assert.deepEqual(refundAll(line, [{ quantity: 1 }, { quantity: 1 }, { quantity: 1 }]), [33_33, 33_34, 33_33])
  assert.deepEqual(refundAll(line, [{ quantity: 2 }, { quantity: 1 }]), [66_67, 33_33])
  assert.deepEqual(refundAll(line, [{ quantity: 3 }]), [100_00])
})

test('after a refund of a mere amount the pieces share what is left', () => {
  assert.deepEqual(refundAll(line, [{ quantity: 1 }, { amount: 10_00 }, { quantity: 2 }]), [33_33, 10_00, 56_67])
})

test('points go back by the same rule', () => {
  const both = { ...line, quantity: 2, points: { paid: 101, refunded: 0 } }
  assert.deepEqual(refundShare(both, { quantity: 1 }), { money: 50_00, points: 51 })
})

test('more than is left does not go back', () => {
  const refused = { code: 'promotions.refund-too-large' }
  assert.throws(() => refundShare(line, { quantity: 4 }), { ...refused, details: { field: 'quantity', left: 3 } })
  assert.throws(() => refundShare(line, { amount: 100_01 }), { ...refused, details: { field: 'amount', left: 100_00 } })
  assert.throws(() => refundShare(line, { quantity: 0.5 }), refused)
  assert.throws(() => refundShare(line, { amount: -1 }), refused)
})
