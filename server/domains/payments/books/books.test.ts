import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as contract from '#contracts/payments'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'
import { keepCaptures } from '../capture/keep.ts'
import { startPayment } from '../payment/start.ts'
import { providersOf } from '../provider/providers.ts'
import { requestRefund } from '../refund/request.ts'
import { things } from '../test/things.ts'

const { house, address, member, guest } = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const shelf = await things(house)
const buyer = await guest()
const [operator, service, viewer] = [
  await member('Ada', 'operator'),
  await member('Lin', 'service'),
  await member('Eve'),
]
const sandbox = providersOf(house).sandbox ?? assert.fail('There is no sandbox.')
const today = new Date().toISOString().slice(0, 10)
const actor: Actor = { id: buyer.id, kind: 'guest', name: '', roles: [], may: new Set() }
const way = {
  provider: 'sandbox',
  noticeUrl: `${address}/api/payments/notices/sandbox`,
  backUrl: address,
  buyerAddress: '',
} as const

async function started(method: 'instant' | 'page') {
  const ordered = await shelf.ordered(buyer)
  await startPayment(house, actor, ordered.paymentId, { ...way, method })
  return ordered
}
const back = (paymentId: string, amount: number) =>
  house.perform(system, (work) =>
    requestRefund(work, { paymentId, amount: { amount, currency: 'CNY' }, reason: '=1+1', cause: newId() }),
  )
const refundState = async (refundId: string) =>
  (await house.pool.query<{ state: string }>('select state from payments.refund where id = $1', [refundId])).rows[0]
    ?.state
const becomes = (refundId: string, state: string) =>
  until(async () => ((await refundState(refundId)) === state ? true : undefined))

test('service finds a payment by whose it is and by any of its numbers, and reads what happened', async () => {
  const { id, paymentId } = await started('instant')
  const list = async (text: string) =>
    (await service.call(contract.listPayments, { query: { text } })).items.map((row) => row.id)
  const detail = await service.call(contract.getPaymentDetail, { params: { paymentId } })
  for (const text of [id, paymentId, detail.intents[0]?.id ?? '']) assert.deepEqual(await list(text), [paymentId])
  assert.deepEqual(await list('nobody at all'), [])
  assert.deepEqual(
    detail.story.map(({ kind }) => kind),
    ['opened', 'started', 'captured'],
  )
  assert.equal(detail.describedAs?.title, `thing ${id}`)
})

test('books and settings are not for everybody', async () => {
  const { paymentId } = await started('instant')
  for (const who of [viewer, buyer]) {
    await assert.rejects(who.call(contract.listPayments), { status: 403 })
    await assert.rejects(who.call(contract.getPaymentDetail, { params: { paymentId } }), { status: 403 })
    await assert.rejects(who.call(contract.listDifferences), { status: 403 })
  }
  await assert.rejects(service.call(contract.listProviders), { status: 403 })
  await assert.rejects(service.call(contract.getSandbox), { status: 403 })
})

test('a list is paged, and its export is one that no spreadsheet runs', async () => {
  for (let made = 0; made < 3; made++) await started('instant')
  const first = await service.call(contract.listPayments, { query: { limit: 2 } })
  const second = await service.call(contract.listPayments, { query: { limit: 2, after: first.next ?? '' } })
  assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 4)
  await house.pool.query("update payments.payment set title = '=SUM(A1)' where id = $1", [first.items[0]?.id])
  const csv = await service.call(contract.exportPayments)
  assert.ok(csv.startsWith('\uFEFF') || csv.startsWith('id,'))
  assert.match(csv, /,'=SUM\(A1\),thing,/)
  assert.match(csv, /,12\.90,0\.00,0\.00,CNY,/)
})

test('a refused refund waits for service: tried again it goes, or it is settled by hand with a note', async () => {
  const { id, paymentId } = await started('instant')
  await sandbox.mischief({ refuseRefunds: 100 })
  const [again, byHand] = [(await back(paymentId, 290)).refundId, (await back(paymentId, 1000)).refundId]
  for (const refundId of [again, byHand]) await becomes(refundId, 'refused')
  const { items } = await service.call(contract.listPayments, { query: { attention: true } })
  assert.ok(items.some((row) => row.id === paymentId))
  await sandbox.mischief({})
  await service.call(contract.retryRefund, { params: { refundId: again } })
  await becomes(again, 'confirmed')
  const settle = { params: { refundId: byHand }, body: { note: '银行转账 0042' } }
  await assert.rejects(service.call(contract.settleRefund, settle), { status: 403 })
  await operator.call(contract.settleRefund, settle)
  assert.deepEqual([await refundState(byHand), (await shelf.thing(id)).back], ['settled', 1290])
  await assert.rejects(operator.call(contract.settleRefund, settle), { code: 'payments.not-refused' })
  await assert.rejects(service.call(contract.retryRefund, { params: { refundId: again } }), {
    code: 'payments.not-refused',
  })
  await assert.rejects(service.call(contract.retryRefund, { params: { refundId: newId() } }), {
    code: 'payments.unknown-refund',
  })
})

test('what only the provider has is found by its statement, asked for, booked, and settled at the next look', async () => {
  await sandbox.mischief({ lose: 100 })
  const { id, paymentId } = await started('page')
  const { rows } = await house.pool.query<{ id: string }>('select id from payments.intent where payment_id = $1', [
    paymentId,
  ])
  await house.pool.query("update payments.intent set look_at = now() + interval '1 day' where payment_id = $1", [
    paymentId,
  ])
  await sandbox.pay('own', [rows[0]?.id ?? ''])
  const reconcile = () => operator.call(contract.reconcileDay, { body: { provider: 'sandbox', day: today } })
  const first = await reconcile()
  assert.deepEqual([first.state, first.open], ['done', 1])
  const [found] = (await service.call(contract.listDifferences, { query: { isOpen: true } })).items
  assert.deepEqual([found?.kind, found?.theirs, found?.ours], ['missing-here', 1290, undefined])
  await until(async () => ((await shelf.thing(id)).state === 'paid' ? true : undefined))
  const second = await reconcile()
  assert.deepEqual([second.open, second.settled, second.matched], [0, 1, second.lines])
  await sandbox.mischief({})
})

test('what only we have is listed, and settled by a person with a note that is kept', async () => {
  const { paymentId } = await started('page')
  const { rows } = await house.pool.query<{ id: string }>('select id from payments.intent where payment_id = $1', [
    paymentId,
  ])
  const made = { provider: 'sandbox', intentId: rows[0]?.id ?? '', providerReference: 'made-up', amount: 1290 } as const
  await house.perform(system, (work) => keepCaptures(work, [{ ...made, currency: 'CNY', at: new Date() }]))
  await operator.call(contract.reconcileDay, { body: { provider: 'sandbox', day: today } })
  const { items } = await service.call(contract.listDifferences, { query: { isOpen: true, day: today } })
  const found = items.find(({ reference }) => reference === 'made-up') ?? assert.fail('It is not listed.')
  assert.deepEqual(
    [found.kind, found.ours, found.theirs, found.paymentId],
    ['missing-there', 1290, undefined, paymentId],
  )
  const settle = { params: { differenceId: found.id }, body: { note: '渠道确认次日补账' } }
  await assert.rejects(service.call(contract.settleDifference, settle), { status: 403 })
  const settled = await operator.call(contract.settleDifference, settle)
  assert.deepEqual([settled.note, settled.settledBy], ['渠道确认次日补账', operator.id])
  await assert.rejects(operator.call(contract.settleDifference, settle), { code: 'payments.already-settled' })
  const unknown = { ...settle, params: { differenceId: newId() } }
  await assert.rejects(operator.call(contract.settleDifference, unknown), { code: 'payments.unknown-difference' })
  const kept = await house.pool.query(
    "select details from identity.audit_entry where act = 'payments.difference-settled'",
  )
  assert.equal(kept.rows[0]?.details.note, '渠道确认次日补账')
  assert.match(await service.call(contract.exportDifferences), /missing-there,capture,made-up/)
})

test('a day in the future has no statement', async () => {
  const body = { provider: 'sandbox', day: '2099-01-01' } as const
  await assert.rejects(operator.call(contract.reconcileDay, { body }), { code: 'payments.day-not-over' })
})

test('a secret goes in and never comes out: not to an answer, a fact, the audit log or the table', async () => {
  const secretKey = 'sk_test_veryverysecret1'
  const fields = { secretKey, webhookSecret: 'whsec_alsoverysecret2' }
  const params = { providerId: 'stripe' } as const
  const set = (part: object) =>
    operator.call(contract.setPaymentProvider, { params, body: { mode: 'live', isOffered: true, fields, ...part } })
  await assert.rejects(set({ fields: { secretKey } }), { code: 'payments.missing-field' })
  await assert.rejects(set({ fields: { secretKey: 'nonsense' } }), { code: 'payments.bad-field' })
  await assert.rejects(set({ fields: { colour: 'red' } }), { code: 'payments.unknown-field' })
  const sandboxLive = {
    params: { providerId: 'sandbox' },
    body: { mode: 'live', isOffered: true, fields: {} },
  } as const
  await assert.rejects(operator.call(contract.setPaymentProvider, sandboxLive), { code: 'payments.only-sandbox' })
  const answer = await set({})
  assert.deepEqual([answer.mode, answer.isReady], ['live', true])
  assert.ok(answer.fields.filter(({ isSecret }) => isSecret).every(({ isSet, value }) => isSet && value === undefined))
  // Left out, it stays as it was.
  assert.equal((await set({ fields: {} })).isReady, true)
  const { rows } = await house.pool.query<{ text: string }>(`
    select coalesce(string_agg(one, ' '), '') as text from (
      select data::text as one from platform.fact union all select details::text from identity.audit_entry
      union all select encode(sealed, 'escape') || shown::text from payments.provider) as all_of_it`)
  const told = JSON.stringify([answer, rows[0]?.text, await operator.call(contract.listProviders)])
  assert.ok(!told.includes('verysecret'))
})
