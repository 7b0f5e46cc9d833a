import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getPayment, listPayWays, type PayMethod, type ProviderId, startPayment } from '#contracts/payments'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'
import { closePayment } from '../payment/close.ts'
import { findPayments } from '../payment/queries.ts'
import { requestRefund } from '../refund/request.ts'
import { setState, things } from '../test/things.ts'
import { providersOf } from './providers.ts'

const { house, guest } = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const shelf = await things(house)
const buyer = await guest()
const providers = providersOf(house)
const sandbox = providers.sandbox ?? assert.fail('There is no sandbox.')

/** The same for every provider: each talks its own language to the sandbox, which answers in it. */
const ways: readonly (readonly [ProviderId, PayMethod, string])[] = [
  ['sandbox', 'page', 'own'],
  ['stripe', 'page', 'stripe'],
  ['wechat', 'code', 'wechat'],
  ['alipay', 'code', 'alipay'],
]

async function intentOf(paymentId: string): Promise<string> {
  const { rows } = await house.pool.query<{ id: string }>(
    'select id from payments.intent where payment_id = $1 order by id desc limit 1',
    [paymentId],
  )
  return rows[0]?.id ?? assert.fail('Nothing was started.')
}

const lookNow = (paymentId: string) =>
  house.pool.query('update payments.intent set look_at = now() where payment_id = $1 and look_at is not null', [
    paymentId,
  ])

for (const [provider, method, dialect] of ways) {
  const start = async () => {
    const { id, paymentId } = await shelf.ordered(buyer)
    const shown = await buyer.call(startPayment, {
      params: { paymentId },
      body: { provider, method, back: '/orders/1' },
    })
    return { id, paymentId, shown, intentId: await intentOf(paymentId) }
  }
  const stateOf = async (paymentId: string) => {
    const { rows } = await house.pool.query<{ state: string }>('select state from payments.payment where id = $1', [
      paymentId,
    ])
    return rows[0]?.state
  }
  const paid = (paymentId: string) => until(async () => ((await stateOf(paymentId)) === 'paid' ? true : undefined))
  const refundsOf = async (paymentId: string) => {
    const { rows } = await house.pool.query<{ state: string; fault: string | null }>(
      'select state, fault from payments.refund where payment_id = $1 order by id',
      [paymentId],
    )
    return rows
  }

  test(`${provider}: a notice pays the thing, and the offer leads through this house`, async () => {
    const { id, paymentId, shown, intentId } = await start()
    const offer = shown.intent?.offer
    assert.ok((offer?.cashierUrl ?? offer?.code ?? '').startsWith(`http://127.0.0.1`), JSON.stringify(offer))
    assert.equal(shown.intent?.state, 'waiting')
    assert.equal(await sandbox.pay(dialect, [intentId]), 1)
    await paid(paymentId)
    assert.equal((await shelf.thing(id)).state, 'paid')
    const [payment] = await findPayments(house.db, { kind: 'thing', id })
    assert.deepEqual([payment?.provider, payment?.amount], [provider, 1290])
  })

  test(`${provider}: the same way started again is the same try`, async () => {
    const { paymentId, intentId, shown } = await start()
    const again = await buyer.call(startPayment, { params: { paymentId }, body: { provider, method } })
    assert.deepEqual(again.intent?.offer, shown.intent?.offer)
    assert.equal(await intentOf(paymentId), intentId)
  })

  test(`${provider}: what was lost is found by asking`, async () => {
    await sandbox.mischief({ lose: 100 })
    const { paymentId, intentId } = await start()
    await sandbox.pay(dialect, [intentId])
    await lookNow(paymentId)
    await paid(paymentId)
    await sandbox.mischief({})
  })

  test(`${provider}: a payment that is closed is closed there too, and late money comes back`, async () => {
    await sandbox.mischief({ payAfterClose: true })
    const { id, paymentId, intentId } = await start()
    await house.perform(system, async (work) => {
      await setState(work, id, 'cancelled')
      await closePayment(work, paymentId)
    })
    await until(async () => {
      const { rows } = await house.pool.query('select state from payments.intent where id = $1', [intentId])
      return rows[0]?.state === 'closed' ? true : undefined
    })
    await sandbox.pay(dialect, [intentId])
    await until(async () => ((await refundsOf(paymentId))[0]?.state === 'confirmed' ? true : undefined))
    assert.deepEqual([await stateOf(paymentId), (await shelf.thing(id)).state], ['closed', 'cancelled'])
    await sandbox.mischief({})
  })

  test(`${provider}: parts go back and are confirmed, and the payable learns of each`, async () => {
    const { id, paymentId, intentId } = await start()
    await sandbox.pay(dialect, [intentId])
    await paid(paymentId)
    for (const amount of [290, 1000])
      await house.perform(system, (work) =>
        requestRefund(work, { paymentId, amount: { amount, currency: 'CNY' }, reason: '退货', cause: newId() }),
      )
    await until(async () => ((await shelf.thing(id)).back === 1290 ? true : undefined))
    assert.deepEqual(await refundsOf(paymentId), [
      { state: 'confirmed', fault: null },
      { state: 'confirmed', fault: null },
    ])
    assert.equal((await buyer.call(getPayment, { params: { paymentId } })).refunded, 1290)
  })

  test(`${provider}: a refund that is refused says so, and nothing went back`, async () => {
    const { id, paymentId, intentId } = await start()
    await sandbox.pay(dialect, [intentId])
    await paid(paymentId)
    await sandbox.mischief({ refuseRefunds: 100 })
    await house.perform(system, (work) =>
      requestRefund(work, { paymentId, amount: { amount: 5, currency: 'CNY' }, reason: '退货', cause: newId() }),
    )
    await until(async () => ((await refundsOf(paymentId))[0]?.state === 'refused' ? true : undefined))
    assert.ok((await refundsOf(paymentId))[0]?.fault)
    assert.equal((await shelf.thing(id)).back, 0)
    assert.ok((await shelf.facts('payments.refund-failed')).some((fact) => fact.paymentId === paymentId))
    await sandbox.mischief({})
  })

  test(`${provider}: forged, foreign, and wrong notices pay nothing; what really came in counts`, async () => {
    for (const [mischief, state] of [
      [{ wrongMerchant: 100 }, 'paid'],
      [{ wrongCurrency: 100 }, 'paid'],
      [{ wrongAmount: 100 }, 'open'],
    ] as const) {
      await sandbox.mischief(mischief)
      const { id, paymentId, intentId } = await start()
      await sandbox.pay(dialect, [intentId])
      await until(async () => {
        const { rows } = await house.pool.query(
          "select outcome from payments.notice where about_id = $1 and state = 'rejected'",
          [intentId],
        )
        return rows[0]
      })
      // The provider itself tells what came in: all of it, or a wrong amount, which goes back.
      await sandbox.mischief({})
      await lookNow(paymentId)
      if (state === 'paid') await paid(paymentId)
      else await until(async () => ((await refundsOf(paymentId))[0]?.state === 'confirmed' ? true : undefined))
      assert.deepEqual(
        [await stateOf(paymentId), (await shelf.thing(id)).state],
        [state, state === 'paid' ? 'paid' : 'ordered'],
      )
    }
    const before = (await shelf.facts('payments.notice-rejected')).length
    await sandbox.mischief({ forge: 100 })
    const { id, paymentId } = await start()
    await until(async () => ((await shelf.facts('payments.notice-rejected')).length > before ? true : undefined))
    assert.deepEqual([await stateOf(paymentId), (await shelf.thing(id)).state], ['open', 'ordered'])
    await sandbox.mischief({})
  })

  test(`${provider}: the day's statement has every movement by our own names`, async () => {
    const { paymentId, intentId } = await start()
    await sandbox.pay(dialect, [intentId])
    await paid(paymentId)
    const { refundId } = await house.perform(system, (work) =>
      requestRefund(work, { paymentId, amount: { amount: 90, currency: 'CNY' }, reason: '退货', cause: newId() }),
    )
    await until(async () => ((await refundsOf(paymentId))[0]?.state === 'confirmed' ? true : undefined))
    const adapter = (await providers.find(provider)) ?? assert.fail()
    const day = new Date(Date.now() + (adapter.dayStartsAt === '+08:00' ? 8 * 3_600_000 : 0)).toISOString().slice(0, 10)
    const lines = await adapter.statement(day)
    const { rows } = await house.pool.query<{ provider_reference: string }>(
      'select provider_reference from payments.capture where payment_id = $1',
      [paymentId],
    )
    const capture = lines.find((line) => line.reference === rows[0]?.provider_reference)
    assert.deepEqual([capture?.kind, capture?.amount, capture?.currency], ['capture', 1290, 'CNY'])
    const refund = lines.find((line) => line.ourId === refundId)
    assert.deepEqual([refund?.kind, refund?.amount, refund?.currency], ['refund', 90, 'CNY'])
    await adapter.test()
  })
}

test('all ways are offered for yuan, and only those that take dollars for dollars', async () => {
  const offered = async (currency: string) =>
    (await buyer.call(listPayWays, { query: { currency } })).items.map(({ provider, isSandbox }) => [
      provider,
      isSandbox,
    ])
  assert.deepEqual(await offered('CNY'), [
    ['stripe', true],
    ['wechat', true],
    ['alipay', true],
    ['sandbox', true],
  ])
  assert.deepEqual(await offered('USD'), [
    ['stripe', true],
    ['sandbox', true],
  ])
})
