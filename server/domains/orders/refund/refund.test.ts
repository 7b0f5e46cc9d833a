import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { system } from '#platform/work'
import { shipOrder } from '../order/parcel/ship.ts'
import { orderPayable } from '../order/pay.ts'
import { shop } from '../test/shop.ts'
import { refundOrder } from './refund-order.ts'
import { failRefund } from './settle.ts'

const { db, perform, goods, buyer, bought, order, seen, someone, level, facts } = await shop()
const lin = await someone('Lin', ['service'])
const refund = (orderId: string, lines: { lineId: string; quantity: number; amount?: number }[], more: object = {}) =>
  perform(lin, (work) => refundOrder(work, orderId, { lines, reason: '少发', ...more }))

/** What payments were asked to give back of an order. */
async function asked(orderId: string): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select coalesce(sum(refund.amount), 0)::int as amount from payments.refund as refund
    join payments.payment as payment on payment.id = refund.payment_id where payment.payable_id = ${orderId}`.execute(
    db,
  )
  return rows[0]?.amount ?? 0
}

/** The provider says that a refund is paid out. */
async function paidOut(refundId: string): Promise<void> {
  const { rows } = await sql<{ id: string; payment_id: string; amount: number; payable_id: string }>`
    select refund.id, payment_id, refund.amount, payable_id from payments.refund as refund
    join payments.payment as payment on payment.id = payment_id
    where cause = ${`order-refund/${refundId}`}`.execute(db)
  const [one] = rows
  assert.ok(one)
  const told = { refundId: one.id, paymentId: one.payment_id, payableId: one.payable_id, amount: one.amount }
  await perform(system, (work) => orderPayable.refunded(work, { ...told, cause: '', currency: 'CNY' }))
}

test('refunds piece by piece, in any order, end exactly at what was paid', async () => {
  // 3 pieces for 99.99 with shipping free: no piece is worth a whole fen of its own.
  const tea = await goods('tea', 3_333)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 3 }])
  const { lines, total } = await seen(orderId)
  const lineId = lines[0]!.id
  await refund(orderId, [{ lineId, quantity: 0, amount: 100 }])
  await refund(orderId, [{ lineId, quantity: 1 }])
  await refund(orderId, [{ lineId, quantity: 2 }])
  const after = await seen(orderId)
  assert.deepEqual([after.refunded.amount, after.state, after.endedBecause], [total.amount, 'closed', 'refunded'])
  assert.equal(await asked(orderId), total.amount)
  await assert.rejects(refund(orderId, [{ lineId, quantity: 0, amount: 1 }]), { code: 'orders.not-possible-now' })
})

test('never more goes back than was paid: of the order, of a line, of shipping', async () => {
  const [tea, cup] = [await goods('tea', 3_000), await goods('cup', 2_000)]
  const { orderId } = await bought(await buyer('Mei'), [
    { ...tea, quantity: 1 },
    { ...cup, quantity: 1 },
  ])
  const [line, other] = (await seen(orderId)).lines
  await assert.rejects(refund(orderId, [{ lineId: line!.id, quantity: 0, amount: 3_001 }]), {
    code: 'orders.more-than-paid',
  })
  await assert.rejects(refund(orderId, [{ lineId: line!.id, quantity: 2 }]), { code: 'orders.more-than-ordered' })
  await assert.rejects(refund(orderId, [], { shipping: 801 }), { code: 'orders.more-than-paid' })
  await assert.rejects(refund(orderId, []), { code: 'orders.nothing-to-refund' })
  const twice = { lineId: line!.id, quantity: 1 }
  await assert.rejects(refund(orderId, [twice, twice]), { code: 'orders.line-twice' })
  await assert.rejects(refund(orderId, [{ lineId: orderId, quantity: 1 }]), { code: 'orders.unknown-line' })
  assert.equal(await asked(orderId), 0)
  await refund(orderId, [{ lineId: other!.id, quantity: 0, amount: 2_000 }], { shipping: 800 })
  const { refunded, shippingRefunded } = await seen(orderId)
  assert.deepEqual([refunded.amount, shippingRefunded.amount], [2_800, 800])
})

test('two refunds at once: together never more than was paid', async () => {
  const tea = await goods('tea', 12_000)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 1 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => refund(orderId, [{ lineId, quantity: 0, amount: 5_000 }])),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2)
  assert.equal(await asked(orderId), 10_000)
  assert.equal((await seen(orderId)).refunded.amount, 10_000)
})

test('a refund of what is not shipped yet keeps it from being shipped, and puts it back on the shelf if asked to', async () => {
  const tea = await goods('tea', 9_000, 10)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 3 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  await refund(orderId, [{ lineId, quantity: 2 }], { restock: true })
  assert.deepEqual(await level(tea), { stock: 9, held: 0 })
  const parcel = { carrier: 'sf', trackingNumber: 'SF001', lines: [{ lineId, quantity: 2 }] }
  await assert.rejects(
    perform(lin, (work) => shipOrder(work, orderId, parcel)),
    { code: 'orders.more-than-ordered', details: { lineId, left: 1 } },
  )
  await perform(lin, (work) => shipOrder(work, orderId, { carrier: 'sf', trackingNumber: 'SF001' }))
  assert.equal((await seen(orderId)).state, 'shipped')
})

test('when the rest of a half shipped order is refunded, it is shipped', async () => {
  const tea = await goods('tea', 9_000, 10)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 2 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  const parcel = { carrier: 'sf', trackingNumber: 'SF001', lines: [{ lineId, quantity: 1 }] }
  await perform(lin, (work) => shipOrder(work, orderId, parcel))
  await refund(orderId, [{ lineId, quantity: 1 }])
  const { state, refunded } = await seen(orderId)
  assert.deepEqual([state, refunded.amount], ['shipped', 9_000])
})

test('a refund is confirmed by the provider, once, and told with its goods', async () => {
  const tea = await goods('tea', 12_000)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 2 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  const refundId = await refund(orderId, [{ lineId, quantity: 1 }])
  assert.equal((await seen(orderId)).refunds[0]?.state, 'requested')
  await paidOut(refundId)
  await paidOut(refundId)
  const { refunds, history } = await seen(orderId)
  assert.equal(refunds[0]?.state, 'confirmed')
  assert.equal(history.filter(({ act }) => act === 'refund-confirmed').length, 1)
  const told = (await facts('orders.refunded')).filter((fact) => fact.orderId === orderId)
  assert.deepEqual(
    told.map(({ amount, lines }) => [amount, lines]),
    [[12_000, [{ productId: tea.productId, variantId: tea.variantId, quantity: 1, amount: 12_000 }]]],
  )
})

test('a refund that the provider refused is shown as failed, until it is paid out after all', async () => {
  const tea = await goods('tea', 12_000)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 1 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  const refundId = await refund(orderId, [{ lineId, quantity: 0, amount: 500 }])
  const { rows } = await sql<{ payment_refund_id: string }>`
    select payment_refund_id from orders.refund where id = ${refundId}`.execute(db)
  await perform(system, (work) => failRefund(work, rows[0]!.payment_refund_id, 'account closed'))
  assert.equal((await seen(orderId)).refunds[0]?.state, 'failed')
  await paidOut(refundId)
  assert.equal((await seen(orderId)).refunds[0]?.state, 'confirmed')
})

test('nothing goes back of an order that was not paid', async () => {
  const tea = await goods('tea', 12_000)
  const { orderId } = await order(await buyer('Mei'), [{ ...tea, quantity: 1 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  await assert.rejects(refund(orderId, [{ lineId, quantity: 1 }]), { code: 'orders.not-possible-now' })
})
