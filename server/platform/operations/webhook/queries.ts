import type { Webhook, WebhookDelivery } from '#contracts/platform/webhook'
import type { Database } from '#platform/db/database'
import { refuse } from './refusals.ts'
import { type DeliveryRow, tables, type WebhookRow } from './tables.ts'

export function asWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    url: row.url,
    facts: row.facts,
    isEnabled: row.is_enabled,
    createdAt: row.created_at.toISOString(),
    ...(row.disabled_reason !== null && { disabledReason: row.disabled_reason }),
    ...(row.failing_since && { failingSince: row.failing_since.toISOString() }),
  }
}

export async function listWebhooks(db: Database): Promise<Webhook[]> {
  const rows = await tables(db).selectFrom('platform.webhook').selectAll().orderBy('id').execute()
  return rows.map(asWebhook)
}

export async function getWebhook(db: Database, id: string): Promise<WebhookRow> {
  const row = await tables(db).selectFrom('platform.webhook').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse.notHere({ webhookId: id })
  return row
}

/** The latest first. */
export async function listDeliveries(
  db: Database,
  webhookId: string,
  limit: number,
  after?: string,
): Promise<{ items: WebhookDelivery[]; next?: string }> {
  await getWebhook(db, webhookId)
  const rows = await tables(db)
    .selectFrom('platform.webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const last = rows.length === limit ? rows.at(-1) : undefined
  return { items: rows.map(asDelivery), ...(last && { next: last.id }) }
}

function asDelivery(row: DeliveryRow): WebhookDelivery {
  return {
    id: row.id,
    messageId: `msg_${row.id}`,
    factName: row.fact_name,
    state: row.state,
    tries: row.tries,
    createdAt: row.created_at.toISOString(),
    ...(row.status !== null && { status: row.status }),
    ...(row.error !== null && { error: row.error }),
    ...(row.tried_at && { triedAt: row.tried_at.toISOString() }),
  }
}
