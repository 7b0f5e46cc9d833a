import { sql } from 'kysely'

import type { PayMethod, ProviderId } from '#contracts/payments'
import { newId } from '#kernel/id'
import type { Actor, Work } from '#platform/work'
import { keepCaptures } from '../capture/keep.ts'
import type { PaymentsHouse } from '../house.ts'
import { type IntentToStart, type Provider, ProviderFault, type Started } from '../provider/port.ts'
import { providersOf } from '../provider/providers.ts'
import { refuse } from '../refusals.ts'
import { reading, writing } from '../tables.ts'
import { before, intentMoves } from './payment.ts'

export interface StartWish {
  readonly provider: ProviderId
  readonly method: PayMethod
  readonly noticeUrl: string
  readonly backUrl: string
  readonly buyerAddress: string
  readonly openId?: string | undefined
}

/** How long after a try was started the provider is asked about it, when it said nothing by itself. */
const firstLookMs = 10_000

/**
 * Starts a try: its row first, then the provider outside any transaction, then what the provider answered. A process that
 * dies in between leaves a row that is looked at later. Starting the same way again goes on with the same try.
 */
export async function startPayment(house: PaymentsHouse, actor: Actor, paymentId: string, wish: StartWish) {
  const provider = await offeredFor(house, paymentId, wish)
  const { intent, isKnown } = await house.perform(actor, (work) => keepIntent(work, paymentId, wish))
  if (isKnown) return
  const started = await ask(house, provider, intent)
  await house.perform(actor, (work) => keepStarted(work, intent.intentId, wish.provider, started))
  if (started.standing.state === 'failed') throw refuse.providerRefused({ provider: wish.provider })
}

async function offeredFor(house: PaymentsHouse, paymentId: string, { provider, method }: StartWish): Promise<Provider> {
  const payment = await reading(house.db)
    .selectFrom('payments.payment')
    .select('currency')
    .where('id', '=', paymentId)
    .executeTakeFirst()
  if (!payment) throw refuse.unknownPayment()
  return providersOf(house).offered(provider, method, payment.currency)
}

/** What a provider refuses to begin has failed; of one that is silent nobody knows, so the row waits for a look. */
async function ask({ log }: PaymentsHouse, provider: Provider, intent: IntentToStart): Promise<Started> {
  try {
    return await provider.start(intent)
  } catch (error) {
    log.warn({ err: error, provider: provider.id, intentId: intent.intentId }, 'a payment could not be started')
    if (!(error instanceof ProviderFault)) throw error
    if (error.kind === 'silent') throw refuse.providerSilent({ provider: provider.id })
    return { standing: { state: 'failed', fault: error.message }, offer: {} }
  }
}

/** The running try of this way, or a new one. `isKnown` when the provider has answered it already. */
async function keepIntent(work: Work, paymentId: string, wish: StartWish) {
  const tx = writing(work)
  const payment = await tx
    .selectFrom('payments.payment')
    .selectAll()
    .where('id', '=', paymentId)
    .where('buyer_id', '=', work.actor.id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!payment) throw refuse.unknownPayment()
  if (payment.state === 'paid') throw refuse.alreadyPaid()
  if (payment.state === 'closed' || payment.expires_at <= work.now) throw refuse.isClosed()
  const { amount, currency, title, expires_at: expiresAt } = payment
  const { provider, method, noticeUrl, backUrl, buyerAddress, openId } = wish
  const running = await tx
    .selectFrom('payments.intent')
    .select(['id', 'state'])
    .where('payment_id', '=', paymentId)
    .where('provider', '=', provider)
    .where('method', '=', method)
    .where('state', 'in', ['starting', 'waiting'])
    .executeTakeFirst()
  const intentId = running?.id ?? newId(work.now.getTime())
  const lookAt = new Date(work.now.getTime() + firstLookMs)
  if (!running)
    await tx
      .insertInto('payments.intent')
      .values({
        id: intentId,
        payment_id: paymentId,
        provider,
        method,
        amount,
        currency,
        started_at: work.now,
        look_at: lookAt,
      })
      .execute()
  const intent: IntentToStart = {
    intentId,
    method,
    amount,
    currency,
    title,
    expiresAt,
    noticeUrl,
    backUrl,
    buyerAddress,
    openId,
  }
  return { intent, isKnown: running?.state === 'waiting' }
}

async function keepStarted(work: Work, intentId: string, provider: ProviderId, started: Started): Promise<void> {
  const { standing, offer, providerReference } = started
  const state = standing.state === 'failed' || standing.state === 'closed' ? standing.state : 'waiting'
  await writing(work)
    .updateTable('payments.intent')
    .set({
      state,
      offer: JSON.stringify(offer),
      provider_reference: providerReference ?? null,
      ...(state !== 'waiting' && { settled_at: work.now, look_at: null }),
      ...(standing.state === 'failed' && { fault: sql`left(${standing.fault}, 300)` }),
    })
    .where('id', '=', intentId)
    .where('state', 'in', before(intentMoves, state))
    .execute()
  if (standing.state === 'paid') await keepCaptures(work, [{ ...standing, provider, intentId }])
}
