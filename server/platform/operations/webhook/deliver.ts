import { sql } from 'kysely'
import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job, type Try } from '#platform/jobs/index'
import { type Posted, post } from './post.ts'
import { secretOf, signatureHeaders } from './signature.ts'
import { type DeliveryRow, tables, type WebhookRow } from './tables.ts'

export type Sending = Pick<House, 'db' | 'secrets' | 'clock'> & {
  readonly mayGoInside: boolean
  readonly limitMs: number
}

/** Thirteen tries in about six hours, the last ones an hour apart. */
export const deliver = job({
  name: 'platform.deliver-webhook',
  data: Type.Object({ deliveryId: Type.String() }),
  retries: 12,
  retrySeconds: 5,
  limitSeconds: 60,
  atOnce: 4,
})

/** A receiver that has refused everything for this long is switched off. */
const patienceMs = 3 * 86_400_000

/** Tries one delivery. Throws when it should be tried again; the last failure is kept with the delivery instead. */
export async function tryDelivery(sending: Sending, deliveryId: string, attempt: Try): Promise<void> {
  const db = tables(sending.db)
  const delivery = await db
    .selectFrom('platform.webhook_delivery')
    .selectAll()
    .where('id', '=', deliveryId)
    .executeTakeFirst()
  if (!delivery || delivery.state === 'delivered') return
  const webhook = await db
    .selectFrom('platform.webhook')
    .selectAll()
    .where('id', '=', delivery.webhook_id)
    .executeTakeFirst()
  if (!webhook) return
  if (!webhook.is_enabled) return keepOutcome(sending, delivery, { error: 'The webhook is switched off.' }, 'failed')
  const posted = await send(sending, webhook, `msg_${delivery.id}`, delivery.body)
  const isLast = attempt.number > (deliver.retries ?? 0)
  await keepOutcome(sending, delivery, posted, posted.error === undefined ? 'delivered' : isLast ? 'failed' : 'waiting')
  await judge(sending, webhook, posted)
  if (posted.error !== undefined && !isLast) throw new Error(posted.error)
}

/** Signs and posts a message as of now. */
export function send(
  sending: Sending,
  webhook: Pick<WebhookRow, 'id' | 'url'>,
  messageId: string,
  body: string,
): Promise<Posted> {
  const { secrets, clock, mayGoInside, limitMs } = sending
  const headers = signatureHeaders(secretOf(secrets, webhook.id), messageId, clock.now(), body)
  return post({ url: webhook.url, body, headers, mayGoInside, limitMs })
}

async function keepOutcome(
  { db, clock }: Sending,
  { id }: DeliveryRow,
  posted: Posted,
  state: DeliveryRow['state'],
): Promise<void> {
  await tables(db)
    .updateTable('platform.webhook_delivery')
    .set({
      state,
      tries: sql`tries + 1`,
      status: posted.status ?? null,
      error: posted.error ?? null,
      tried_at: clock.now(),
    })
    .where('id', '=', id)
    .execute()
}

/** Notes since when a receiver fails, and switches it off when that is too long or it says that it is gone for good. */
async function judge({ db, clock }: Sending, webhook: WebhookRow, { status, error }: Posted): Promise<void> {
  const now = clock.now()
  if (error === undefined && webhook.failing_since === null) return
  const since = error === undefined ? null : (webhook.failing_since ?? now)
  const isWorn = since !== null && now.getTime() - since.getTime() >= patienceMs
  const reason =
    status === 410
      ? 'The receiver answered 410: it is gone.'
      : isWorn
        ? `Every delivery has failed for three days: ${error}`
        : undefined
  await tables(db)
    .updateTable('platform.webhook')
    .set({ failing_since: since, ...(reason && { is_enabled: false, disabled_reason: reason }) })
    .where('id', '=', webhook.id)
    .execute()
}
