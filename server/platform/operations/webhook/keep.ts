import type { NewWebhook, Webhook } from '#contracts/platform/webhook'
import { newId } from '#kernel/id'
import { draft } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { isOpenAddress } from '../../http/public-address.ts'
import { deliver } from './deliver.ts'
import { asWebhook, getWebhook } from './queries.ts'
import { refuse } from './refusals.ts'
import { tables } from './tables.ts'

/** Facts stated from now on are sent to the address. Refuses `webhook.inside-address` unless `mayGoInside`. */
export async function createWebhook(work: Work, { url, facts }: NewWebhook, mayGoInside: boolean): Promise<Webhook> {
  checkAddress(url, mayGoInside)
  const row = { id: newId(work.now.getTime()), url, facts, created_at: work.now }
  const made = await tables(work.tx).insertInto('platform.webhook').values(row).returningAll().executeTakeFirstOrThrow()
  work.record('platform.webhooks-changed', {})
  return asWebhook(made)
}

/** Changes what is given. Switching on forgets why it was switched off and since when it failed. */
export async function changeWebhook(
  work: Work,
  id: string,
  change: Partial<NewWebhook> & { isEnabled?: boolean },
  mayGoInside: boolean,
): Promise<Webhook> {
  const { url, facts, isEnabled } = change
  const before = await getWebhook(work.tx, id)
  if (url !== undefined) checkAddress(url, mayGoInside)
  const changed = await tables(work.tx)
    .updateTable('platform.webhook')
    .set({
      url: url ?? before.url,
      facts: facts ?? before.facts,
      is_enabled: isEnabled ?? before.is_enabled,
      ...(isEnabled && { disabled_reason: null, failing_since: null }),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  work.record('platform.webhooks-changed', {})
  return asWebhook(changed)
}

export async function removeWebhook(work: Work, id: string): Promise<void> {
  await getWebhook(work.tx, id)
  await tables(work.tx).deleteFrom('platform.webhook').where('id', '=', id).execute()
  work.record('platform.webhooks-changed', {})
}

/** Queues a delivery once more under the message id it had, whatever became of it. */
export async function redeliver(work: Work, webhookId: string, deliveryId: string): Promise<void> {
  const changed = await tables(work.tx)
    .updateTable('platform.webhook_delivery')
    .set({ state: 'waiting', error: null })
    .where('id', '=', deliveryId)
    .where('webhook_id', '=', webhookId)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw refuse.noSuchDelivery({ deliveryId })
  work.enqueue(draft(deliver, { deliveryId }))
}

function checkAddress(url: string, mayGoInside: boolean): void {
  if (!mayGoInside && !isOpenAddress(url)) throw refuse.insideAddress({ field: 'url' })
}
