import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { noon } from '#test/world/database'
import { openPayment } from '../payment/open.ts'
import { registerPayable } from '../payment/payable.ts'
import { findPayments } from '../payment/queries.ts'
import type { Paid } from '../provider/port.ts'
import { stall } from '../test/stall.ts'
import { wish } from '../test/things.ts'
import { keepNotices, type NoticeDraft } from './keep.ts'
import { workNotices } from './work.ts'

const on = await stall()
const { db, house, perform, buyer } = on
const merchants = new Map([['stripe', 'own']])

/** Something ordered, with a try at Stripe and a notice that it is paid. */
async function told(part: Partial<Paid> = {}, more: Partial<NoticeDraft> = {}, paymentId?: string) {
  const ordered = paymentId ? { id: '', paymentId } : await on.ordered()
  const intentId = newId()
  await sql`insert into payments.intent (id, payment_id, provider, method, amount, currency, state, started_at)
    select ${intentId}, id, 'stripe', ${`m${intentId.slice(-6).replace(/[^a-z]/g, '')}`}, amount, currency, 'waiting', ${noon}
    from payments.payment where id = ${ordered.paymentId}`.execute(db)
  const standing: Paid = {
    state: 'paid',
    providerReference: `pi_${intentId}`,
    amount: 1290,
    currency: 'CNY',
    at: noon,
    ...part,
  }
  const draft: NoticeDraft = {
    provider: 'stripe',
    noticeId: `evt_${intentId}`,
    merchant: 'own',
    body: '{}',
    about: { kind: 'intent', intentId, standing },
    ...more,
  }
  return { ...ordered, intentId, draft }
}

const keep = (...drafts: NoticeDraft[]) => perform(system, (work) => keepNotices(work, drafts))
const work = () => workNotices(house, merchants)
const stateOf = async (id: string) => (await findPayments(db, { kind: 'thing', id }))[0]?.state
const outcomeOf = async (draft: NoticeDraft) => {
  const { rows } = await sql<{ state: string; outcome: string | null; tries: number }>`
    select state, outcome, tries from payments.notice where notice_id = ${draft.noticeId}`.execute(db)
  return rows.length === 1 ? rows[0] : assert.fail(`${rows.length} rows`)
}

test('the same notice again is the same notice, and is worked through once', async () => {
  const { id, draft } = await told()
  await keep(draft, { ...draft, body: 'again' })
  await keep(draft)
  await work()
  assert.deepEqual([await stateOf(id), (await outcomeOf(draft))?.outcome], ['paid', 'booked'])
  assert.equal(await work(), 0)
})

test('two notices of one success at once, on two connections, book it once', async () => {
  const { id, intentId, draft } = await told()
  const twin = { ...draft, noticeId: `twin_${intentId}` }
  await Promise.all([keep(draft), keep(twin)])
  await Promise.all([work(), work()])
  assert.equal(await stateOf(id), 'paid')
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from payments.capture where intent_id = ${intentId}`.execute(db)
  assert.deepEqual(rows, [{ n: 1 }])
  const states = [(await outcomeOf(draft))?.state, (await outcomeOf(twin))?.state]
  assert.deepEqual(states, ['done', 'done'])
})

test('a process that dies after a notice was kept leaves it to the next one', async () => {
  const { id, draft } = await told()
  await keep(draft)
  // The work dies with its connection before it commits.
  await assert.rejects(
    perform(system, async (work) => {
      await sql`select id from payments.notice where notice_id = ${draft.noticeId} for update`.execute(work.tx)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(work.tx)
    }),
  )
  assert.equal(await stateOf(id), 'open')
  await work()
  assert.equal(await stateOf(id), 'paid')
})

test('what is for somebody else, of another amount or currency, or of nothing we know is rejected and pays nothing', async () => {
  const cases = [
    [await told({}, { merchant: 'acct_other' }), 'foreign-merchant'],
    [await told({ amount: 1 }), 'wrong-amount'],
    [await told({ currency: 'USD' }), 'wrong-currency'],
  ] as const
  await keep(...cases.map(([{ draft }]) => draft))
  const stranger = { ...cases[0][0].draft, noticeId: 'evt_stranger', merchant: 'own' }
  const about = {
    kind: 'intent',
    intentId: newId(),
    standing: { state: 'paid', providerReference: 'x', amount: 1, currency: 'CNY', at: noon },
  } as const
  await keep({ ...stranger, about })
  await work()
  for (const [{ id, draft }, outcome] of cases)
    assert.deepEqual([await stateOf(id), (await outcomeOf(draft))?.outcome], ['open', outcome])
  assert.equal((await outcomeOf(stranger))?.outcome, 'unknown-intent')
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from payments.intent where look_at is not null
      and id = any(${cases.slice(1).map(([{ intentId }]) => intentId)})`.execute(db)
  assert.deepEqual(rows, [{ n: 2 }], 'the provider is asked what really came in')
  assert.equal((await on.facts('payments.notice-rejected')).length, 4)
})

test('a notice out of order is harmless: what failed or was closed may still turn out paid', async () => {
  const { id, intentId, draft } = await told()
  const closed = { kind: 'intent', intentId, standing: { state: 'closed' } } as const
  await keep({ ...draft, noticeId: `closed_${intentId}`, about: closed })
  await work()
  await keep(draft)
  await work()
  await keep({ ...draft, noticeId: `late_${intentId}`, about: closed })
  await work()
  assert.equal(await stateOf(id), 'paid')
})

test('a notice that its payable cannot digest waits, and keeps no other waiting', async () => {
  registerPayable({
    kind: 'broken',
    paid: async () => Promise.reject(new Error('out of order')),
    refunded: async () => {},
    describe: async () => undefined,
  })
  const { paymentId } = await perform(buyer, (work) =>
    openPayment(work, { ...wish(newId(), 1290, buyer, noon), payable: { kind: 'broken', id: newId() } }),
  )
  const bad = await told({}, {}, paymentId)
  const good = await told()
  await keep(bad.draft, good.draft)
  await work()
  assert.equal(await stateOf(good.id), 'paid')
  const { state, tries } = (await outcomeOf(bad.draft)) ?? {}
  assert.deepEqual([state, tries], ['waiting', 1])
})
