import { sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import { system, type Work } from '#platform/work'
import type { PaymentsHouse } from '../house.ts'
import { ProviderFault, type RefundStanding, type RefundToSend } from '../provider/port.ts'
import { providersOf } from '../provider/providers.ts'
import { writing } from '../tables.ts'
import { type RefundState, refundWaitMs } from './refund.ts'
import { settleRefund } from './settle.ts'

const leaseMs = 60_000
const atOnce = 40

export interface DueRefund extends Omit<RefundToSend, 'noticeUrl'> {
  readonly provider: ProviderId
  readonly state: RefundState
  readonly looks: number
}

/** Takes the refunds that are due, of the providers named, so that no other node sends them too. */
export async function takeDueRefunds(work: Work, providers: readonly ProviderId[]): Promise<DueRefund[]> {
  const { rows } = await sql<DueRefund>`
    with due as (
      select refund.id, capture.provider, capture.intent_id, capture.provider_reference as captured_as,
        capture.amount as captured
      from payments.refund join payments.capture on capture.id = refund.capture_id
      where refund.look_at <= ${work.now} and provider = any(${providers})
      order by refund.look_at limit ${atOnce} for update of refund skip locked
    )
    update payments.refund set look_at = ${new Date(work.now.getTime() + leaseMs)}, looks = looks + 1
    from due where refund.id = due.id
    returning refund.id as "refundId", refund.state, refund.amount, refund.currency, refund.reason, refund.attempt,
      refund.looks, refund.provider_reference as "providerReference", due.provider, due.intent_id as "intentId",
      due.captured_as as "captureReference", due.captured`.execute(work.tx)
  return rows.map((row) => ({ ...row, providerReference: row.providerReference ?? undefined }))
}

/**
 * Sends a refund, or asks what became of it, until the provider has confirmed or refused it. Sending again what the provider
 * has already is harmless: it knows a refund by our id.
 */
export async function followRefund(house: PaymentsHouse, refund: DueRefund): Promise<void> {
  const standing = await ask(house, refund)
  await house.perform(system, async (work) => {
    if (standing) await settleRefund(work, refund.refundId, standing, refund.provider)
    if (standing?.state !== 'confirmed' && standing?.state !== 'refused') await lookLater(work, refund, standing)
  })
}

async function ask(house: PaymentsHouse, refund: DueRefund): Promise<RefundStanding | undefined> {
  const providers = providersOf(house)
  const provider = await providers.find(refund.provider)
  if (!provider) return undefined
  const wish = { ...refund, noticeUrl: await providers.noticeUrl(refund.provider) }
  try {
    return refund.state === 'sent' ? await provider.queryRefund(wish) : await provider.refund(wish)
  } catch (error) {
    house.log.info({ err: error, provider: provider.id, refundId: refund.refundId }, 'a refund waits for its provider')
    if (error instanceof ProviderFault && error.kind === 'refused' && refund.state !== 'sent')
      return { state: 'refused', fault: error.message }
    return undefined
  }
}

/** What the provider does not know is sent again; the rest is asked about later. */
async function lookLater(work: Work, { refundId, looks }: DueRefund, standing: RefundStanding | undefined) {
  await writing(work)
    .updateTable('payments.refund')
    .set({
      look_at: new Date(work.now.getTime() + refundWaitMs(looks - 1)),
      ...(standing?.state === 'unknown' && { state: 'asked' as const }),
    })
    .where('id', '=', refundId)
    .where('state', 'in', ['asked', 'sent'])
    .execute()
}
