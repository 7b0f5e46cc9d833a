import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { noon } from '#test/world/database'
import { person } from '#test/world/people'
import { keepCaptures } from '../capture/keep.ts'
import { findAccountTraces } from '../payer/traces.ts'
import { providersOf } from '../provider/providers.ts'
import { requestRefund } from '../refund/request.ts'
import { stall } from '../test/stall.ts'
import { setState, wish } from '../test/things.ts'
import { closePayment } from './close.ts'
import { openPayment } from './open.ts'
import { paymentsPerson } from './person.ts'
import { findPayments, getPaymentFor } from './queries.ts'
import { startPayment } from './start.ts'

const on = await stall()
const { db, house, buyer, perform } = on
after(() => providersOf(house).close())

const way = {
  provider: 'sandbox',
  method: 'instant',
  noticeUrl: 'http://127.0.0.1:1/',
  backUrl: 'http://127.0.0.1:1/',
  buyerAddress: '127.0.0.1',
} as const
const pay = (paymentId: string, who = buyer) => startPayment(house, who, paymentId, way)
const cancel = (id: string, paymentId: string) =>
  perform(buyer, async (work) => {
    await setState(work, id, 'cancelled')
    return closePayment(work, paymentId)
  })
const cny = (amount: number) => ({ amount, currency: 'CNY' })

/** A success for a try of the payment that was started at some provider. */
async function success(paymentId: string, part: { amount?: number; currency?: string } = {}) {
  const intentId = newId()
  await sql`insert into payments.intent (id, payment_id, provider, method, amount, currency, state, started_at)
    select ${intentId}, id, 'stripe', ${`page${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')}`.slice(0, 20)}, amount, currency, 'waiting', now()
    from payments.payment where id = ${paymentId}`.execute(db)
  const provider = 'stripe' as const
  return { provider, intentId, providerReference: `ch_${newId()}`, ...cny(1290), at: new Date(), ...part }
}

test('a payment is paid at once the instant way, and its payable learns of it in the same commit', async () => {
  const { id, paymentId } = await on.ordered()
  await pay(paymentId)
  const shown = await getPaymentFor(db, paymentId, buyer)
  assert.deepEqual([shown.state, shown.intent?.state, (await on.thing(id)).state], ['paid', 'paid', 'paid'])
  const [payment] = await findPayments(db, { kind: 'thing', id })
  assert.deepEqual([payment?.state, payment?.provider, payment?.refunded], ['paid', 'sandbox', 0])
  assert.equal((await on.facts('payments.paid')).at(-1)?.paymentId, paymentId)
  await assert.rejects(pay(paymentId), { code: 'payments.already-paid' })
})

test('the same payment opened again is the one there is; another amount is refused', async () => {
  const { id, paymentId } = await on.ordered()
  const again = (amount: number) => perform(buyer, (work) => openPayment(work, wish(id, amount, buyer, noon)))
  assert.deepEqual(await again(1290), { paymentId })
  await assert.rejects(again(1291), { code: 'payments.already-open' })
})

test('what cannot be paid is refused: no amount, fractions, a time that is over', async () => {
  const open = (part: object) =>
    perform(buyer, (work) => openPayment(work, { ...wish(newId(), 1, buyer, noon), ...part }))
  for (const amount of [0, -5, 1.5, Number.NaN])
    await assert.rejects(open({ amount: cny(amount) }), { code: 'payments.bad-amount' })
  await assert.rejects(open({ expiresAt: new Date(0) }), { code: 'payments.bad-expiry' })
})

test('a payment of somebody else does not exist', async () => {
  const { paymentId } = await on.ordered()
  const stranger = person('Eve')
  await assert.rejects(pay(paymentId, stranger), { code: 'payments.unknown-payment' })
  await assert.rejects(getPaymentFor(db, paymentId, stranger), { code: 'payments.unknown-payment' })
  assert.equal((await getPaymentFor(db, paymentId, on.service)).id, paymentId)
})

test('a closed payment takes nothing more, and closing it twice closes it once', async () => {
  const { id, paymentId } = await on.ordered()
  assert.equal(await cancel(id, paymentId), 'closed')
  assert.equal(await perform(buyer, (work) => closePayment(work, paymentId)), 'closed')
  await assert.rejects(pay(paymentId), { code: 'payments.is-closed' })
  const told = (await on.facts('payments.closed')).filter((fact) => fact.paymentId === paymentId)
  assert.equal(told.length, 1)
})

test('a way that is not offered is refused', async () => {
  const { paymentId } = await on.ordered()
  const other = startPayment(house, buyer, paymentId, { ...way, provider: 'stripe', method: 'code' })
  await assert.rejects(other, { code: 'payments.way-not-offered' })
})

test('two people who pay from one account leave the same trace, which goes with them', async () => {
  const account = 'k'.repeat(43)
  const eve = person('Eve')
  for (const who of [buyer, eve]) {
    const id = newId()
    await sql`insert into stall.thing (id, state) values (${id}, 'ordered')`.execute(db)
    const { paymentId } = await perform(who, (work) => openPayment(work, wish(id, 1290, who, noon)))
    const paid = { ...(await success(paymentId)), payer: account }
    for (let times = 0; times < 2; times++) await perform(who, (work) => keepCaptures(work, [paid]))
  }
  const traced = async (...ids: string[]) =>
    [...(await findAccountTraces(db, ids)).values()].flat().map(({ kind, key }) => `${kind} ${key}`)
  assert.deepEqual(await traced(buyer.id, eve.id), [`account ${account}`, `account ${account}`])
  await perform(eve, (work) => paymentsPerson.merge?.(work, eve.id, buyer.id) ?? Promise.resolve())
  assert.deepEqual([await traced(eve.id), await traced(buyer.id)], [[], [`account ${account}`]])
  await perform(buyer, (work) => paymentsPerson.erase?.(work, buyer.id) ?? Promise.resolve())
  assert.deepEqual(await traced(buyer.id), [])
})

test('money that comes after the cancel goes back by itself', async () => {
  const { id, paymentId } = await on.ordered()
  const late = await success(paymentId)
  await cancel(id, paymentId)
  await perform(buyer, (work) => keepCaptures(work, [late]))
  const { rows } = await sql<{ fate: string; why: string; refund: string; amount: number }>`
    select fate, unwanted_for as why, refund.state as refund, refund.amount from payments.capture
    join payments.refund on capture_id = capture.id where capture.payment_id = ${paymentId}`.execute(db)
  assert.deepEqual(rows, [{ fate: 'unwanted', why: 'late', refund: 'asked', amount: 1290 }])
  assert.equal((await on.thing(id)).state, 'cancelled')
})

test('a success that comes twice is booked once; a second try that succeeds too goes back', async () => {
  const { id, paymentId } = await on.ordered()
  const [first, second] = [await success(paymentId), await success(paymentId)]
  for (const one of [first, first, second, first]) await perform(buyer, (work) => keepCaptures(work, [one]))
  const { rows } = await sql<{ why: string | null }>`
    select unwanted_for as why from payments.capture where payment_id = ${paymentId} order by id`.execute(db)
  assert.deepEqual(rows, [{ why: null }, { why: 'twice' }])
  assert.equal((await on.thing(id)).state, 'paid')
})

test('another amount or currency than was asked is never taken for payment', async () => {
  for (const part of [{ amount: 1 }, { currency: 'JPY' }]) {
    const { id, paymentId } = await on.ordered()
    const wrong = await success(paymentId, part)
    await perform(buyer, (work) => keepCaptures(work, [wrong]))
    assert.equal((await on.thing(id)).state, 'ordered')
    assert.equal((await getPaymentFor(db, paymentId, buyer)).state, 'open')
  }
})

test('two tries that succeed at once: one is kept, one goes back', async () => {
  const { paymentId } = await on.ordered()
  const both = [await success(paymentId), await success(paymentId)]
  await Promise.all(both.map((one) => perform(buyer, (work) => keepCaptures(work, [one]))))
  const { rows } = await sql<{ fate: string }>`
    select fate from payments.capture where payment_id = ${paymentId} order by fate`.execute(db)
  assert.deepEqual(rows, [{ fate: 'kept' }, { fate: 'unwanted' }])
})

test('a success and a cancel at once end in one of both, and never in a paid thing that was cancelled', async () => {
  for (let round = 0; round < 8; round++) {
    const { id, paymentId } = await on.ordered()
    const one = await success(paymentId)
    const keep = perform(buyer, (work) => keepCaptures(work, [one]))
    const stop = perform(buyer, async (work) => {
      const { rows } = await sql<{ state: string }>`select state from stall.thing where id = ${id} for update`.execute(
        work.tx,
      )
      if (rows[0]?.state !== 'ordered') return
      await setState(work, id, 'cancelled')
      await closePayment(work, paymentId)
    })
    await Promise.all([keep, stop])
    const { state } = await on.thing(id)
    const [payment] = await findPayments(db, { kind: 'thing', id })
    assert.deepEqual([state, payment?.state], state === 'paid' ? ['paid', 'paid'] : ['cancelled', 'closed'])
  }
})

test('refunds at once never pass what was paid, and parts may add up to exactly that', async () => {
  const { paymentId } = await on.ordered()
  const back = (amount: number, cause = newId()) =>
    perform(on.service, (work) => requestRefund(work, { paymentId, amount: cny(amount), reason: '退货', cause }))
  await assert.rejects(back(1), { code: 'payments.not-paid' })
  await pay(paymentId)
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () =>
      back(500).then(
        () => 'asked',
        (error) => error.code,
      ),
    ),
  )
  assert.deepEqual(outcomes.sort(), ['asked', 'asked', 'payments.more-than-paid', 'payments.more-than-paid'])
  const rest = await back(290, 'the-rest')
  assert.deepEqual(await back(290, 'the-rest'), rest)
  await assert.rejects(back(289, 'the-rest'), { code: 'payments.other-refund' })
  await assert.rejects(back(1), { code: 'payments.more-than-paid' })
})

test('the books refuse what must never be', async () => {
  const { paymentId } = await on.ordered()
  await pay(paymentId)
  const refused = (text: ReturnType<typeof sql>) => assert.rejects(text.execute(db), { code: /^23/ })
  await refused(sql`update payments.payment set amount = 1 where id = ${paymentId}`)
  await refused(
    sql`update payments.payment set state = 'open', paid_at = null, capture_id = null where id = ${paymentId}`,
  )
  await refused(sql`delete from payments.capture where payment_id = ${paymentId}`)
  const other = await on.ordered()
  await refused(sql`update payments.payment set state = 'paid', paid_at = now() where id = ${other.paymentId}`)
})
