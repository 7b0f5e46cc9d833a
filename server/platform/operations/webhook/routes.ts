import * as contract from '#contracts/platform/webhook'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { type Sending, send } from './deliver.ts'
import { changeWebhook, createWebhook, redeliver, removeWebhook } from './keep.ts'
import { getWebhook, listDeliveries, listWebhooks } from './queries.ts'
import { secretOf } from './signature.ts'

export function sendingOf({ db, secrets, clock, config }: Pick<House, 'db' | 'secrets' | 'clock' | 'config'>): Sending {
  return { db, secrets, clock, mayGoInside: config.NIGHTMARKET_PRIVATE_FETCH === 'on', limitMs: 10_000 }
}

export const webhookRoutes = [
  on(contract.listWebhooks, async ({ reader }) => ({ items: await listWebhooks(reader) })),
  on(contract.createWebhook, async ({ perform, body, house }) => {
    const made = await perform((work) => createWebhook(work, body, sendingOf(house).mayGoInside))
    return { ...made, secret: secretOf(house.secrets, made.id) }
  }),
  on(contract.changeWebhook, ({ perform, params, body, house }) =>
    perform((work) => changeWebhook(work, params.webhookId, body, sendingOf(house).mayGoInside)),
  ),
  on(contract.removeWebhook, async ({ perform, params }) => {
    await perform((work) => removeWebhook(work, params.webhookId))
    return {}
  }),
  on(contract.testWebhook, async ({ reader, params, house, now }) => {
    const webhook = await getWebhook(reader, params.webhookId)
    const body = JSON.stringify({ type: 'webhook.test', timestamp: now, data: { webhookId: webhook.id } })
    const begunMs = house.clock.monotonicMs()
    const posted = await send(sendingOf(house), webhook, `msg_${newId()}`, body)
    const tookMs = Math.round(house.clock.monotonicMs() - begunMs)
    return { isDelivered: posted.error === undefined, tookMs, ...posted }
  }),
  on(contract.listWebhookDeliveries, ({ reader, params, query }) =>
    listDeliveries(reader, params.webhookId, query.limit ?? 50, query.after),
  ),
  on(contract.redeliverWebhook, async ({ perform, params }) => {
    await perform((work) => redeliver(work, params.webhookId, params.deliveryId))
    return {}
  }),
]
