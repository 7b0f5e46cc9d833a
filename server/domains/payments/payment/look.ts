import { type SqlBool, sql } from 'kysely'

import type { IntentState, ProviderId } from '#contracts/payments'
import { system, type Work } from '#platform/work'
import { keepCaptures } from '../capture/keep.ts'
import type { PaymentsHouse } from '../house.ts'
import type { Provider, Standing } from '../provider/port.ts'
import { providersOf } from '../provider/providers.ts'
import { writing } from '../tables.ts'
import { settleIntent } from './settle.ts'

/** Waits between two looks at a try whose provider says nothing. */
const waitsMs = [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000]
const longestWaitMs = 3_600_000
/** A claimed look that was not finished, because its process ended, is taken up again after this. */
const leaseMs = 60_000
/** A closed try is asked about again after these, for money that was on its way when it was closed. */
const waitsAfterCloseMs = [10_000, 600_000, 21_600_000]
const atOnce = 40
/** A try the provider never heard of is given up so long after its payment ran out. */
const unknownMs = 3_600_000

export interface DueIntent {
  readonly id: string
  readonly provider: ProviderId
  readonly providerReference: string | undefined
  readonly state: IntentState
  readonly looks: number
  readonly isOver: boolean
  readonly expiresAt: Date
}

/**
 * Takes the tries that are due, of the providers named, so that no other node looks at them too. Tries of a payment that is
 * paid, closed or has run out are to be closed.
 */
export async function takeDueIntents(work: Work, providers: readonly ProviderId[]): Promise<DueIntent[]> {
  const { rows } = await sql<DueIntent>`
    with due as (
      select intent.id, payment.state <> 'open' or payment.expires_at <= ${work.now} as is_over, payment.expires_at
      from payments.intent join payments.payment on payment.id = intent.payment_id
      where look_at <= ${work.now} and provider = any(${providers})
      order by look_at limit ${atOnce} for update of intent skip locked
    )
    update payments.intent set look_at = ${new Date(work.now.getTime() + leaseMs)}, looks = looks + 1
    from due where intent.id = due.id
    returning intent.id, provider, provider_reference as "providerReference", intent.state, looks, is_over as "isOver",
      due.expires_at as "expiresAt"`.execute(work.tx)
  return rows.map((row) => ({ ...row, providerReference: row.providerReference ?? undefined }))
}

/** Asks the provider of a try where its money stands, closing it when it is over, and writes down what it says. */
export async function lookAtIntent(house: PaymentsHouse, intent: DueIntent): Promise<void> {
  const provider = await providersOf(house).find(intent.provider)
  const standing = provider ? await ask(house, provider, intent) : undefined
  await house.perform(system, (work) => writeDown(work, intent, standing))
}

/** Undefined when the provider does not answer. */
async function ask(house: PaymentsHouse, provider: Provider, intent: DueIntent): Promise<Standing | undefined> {
  const ref = { intentId: intent.id, providerReference: intent.providerReference }
  try {
    return intent.isOver ? await provider.close(ref) : await provider.query(ref)
  } catch (error) {
    house.log.info({ err: error, provider: provider.id, intentId: intent.id }, 'a provider could not be asked')
    return undefined
  }
}

async function writeDown(work: Work, intent: DueIntent, standing: Standing | undefined): Promise<void> {
  if (standing?.state === 'paid')
    return keepCaptures(work, [{ ...standing, provider: intent.provider, intentId: intent.id }])
  if (intent.state === 'closed' || intent.state === 'failed') return lookAgain(work, intent, afterClose(intent.looks))
  if (standing?.state === 'closed' || standing?.state === 'failed') {
    await settleIntent(work, intent.provider, intent.id, standing)
    return lookAgain(work, { ...intent, looks: 0 }, afterClose(0))
  }
  const isGivenUp = standing?.state === 'unknown' && work.now.getTime() > intent.expiresAt.getTime() + unknownMs
  if (!isGivenUp) return lookAgain(work, intent, waitsMs[intent.looks] ?? longestWaitMs)
  await settleIntent(work, intent.provider, intent.id, { state: 'failed', fault: 'The provider never heard of it.' })
}

const afterClose = (looks: number) => waitsAfterCloseMs[looks]

/** The next look after so long, or none. */
async function lookAgain(work: Work, { id, looks }: DueIntent, waitMs: number | undefined): Promise<void> {
  await writing(work)
    .updateTable('payments.intent')
    .set({ looks, look_at: waitMs === undefined ? null : new Date(work.now.getTime() + waitMs) })
    .where('id', '=', id)
    .where('state', '<>', 'paid')
    .execute()
}

/** Closes payments whose time is over and which nobody closed. */
export async function closeExpired(house: PaymentsHouse, close: (work: Work, paymentId: string) => Promise<unknown>) {
  const { rows } = await sql<{ id: string }>`
    select id from payments.payment where state = 'open' and expires_at <= ${new Date(house.clock.now().getTime() - graceMs)}
    order by expires_at limit 100`.execute(house.db)
  for (const { id } of rows) await house.perform(system, (work) => close(work, id))
}

export const isExpiredDue = (now: Date) => sql<SqlBool>`exists (
  select from payments.payment where state = 'open' and expires_at <= ${new Date(now.getTime() - graceMs)})`

/** The payable's own time-out comes first; this is for payables that have none. */
const graceMs = 120_000
