import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, PageQuery, route } from '../route.ts'

/** A fact's name, all of a domain (`live.*`), or everything (`*`). */
const FactPattern = Type.String({ maxLength: 120, pattern: '^(\\*|[a-z][a-z0-9-]*\\.(\\*|[a-z0-9-]+))$' })
const WebhookUrl = Type.String({ maxLength: 2_000, pattern: '^https?://[^\\s]+$' })

export const Webhook = Type.Object({
  id: Id,
  url: WebhookUrl,
  facts: Type.Array(FactPattern),
  isEnabled: Type.Boolean(),
  /** Why the house itself switched it off. */
  disabledReason: Type.Optional(Type.String()),
  failingSince: Type.Optional(Instant),
  createdAt: Instant,
})
export type Webhook = Static<typeof Webhook>

export const NewWebhook = Type.Object({
  url: WebhookUrl,
  facts: Type.Array(FactPattern, { minItems: 1, maxItems: 50, uniqueItems: true }),
})
export type NewWebhook = Static<typeof NewWebhook>

export const WebhookDelivery = Type.Object({
  id: Id,
  /** The same in every try: receivers use it to drop what they have had. */
  messageId: Type.String(),
  factName: Type.String(),
  state: Type.Enum(['waiting', 'delivered', 'failed']),
  tries: Type.Integer(),
  status: Type.Optional(Type.Integer()),
  error: Type.Optional(Type.String()),
  createdAt: Instant,
  triedAt: Type.Optional(Instant),
})
export type WebhookDelivery = Static<typeof WebhookDelivery>

const params = Type.Object({ webhookId: Id })

export const listWebhooks = route({
  method: 'GET',
  path: '/webhooks',
  may: 'house.settings',
  summary: 'Lists the addresses that facts are sent to.',
  answers: { 200: Type.Object({ items: Type.Array(Webhook) }) },
})
export const createWebhook = route({
  method: 'POST',
  path: '/webhooks',
  may: 'house.settings',
  summary: 'Sends the chosen facts to an address from now on; the signing secret is shown this once.',
  body: NewWebhook,
  answers: { 201: Type.Object({ ...Webhook.properties, secret: Type.String() }) },
})
export const changeWebhook = route({
  method: 'PATCH',
  path: '/webhooks/:webhookId',
  may: 'house.settings',
  summary: 'Changes address or facts, or switches it on or off.',
  params,
  body: Type.Partial(Type.Object({ ...NewWebhook.properties, isEnabled: Type.Boolean() })),
  answers: { 200: Webhook },
})
export const removeWebhook = route({
  method: 'DELETE',
  path: '/webhooks/:webhookId',
  may: 'house.settings',
  summary: 'Removes an address and what was still to be sent to it.',
  params,
  answers: { 200: Done },
})
export const testWebhook = route({
  method: 'POST',
  path: '/webhooks/:webhookId/test',
  may: 'house.settings',
  summary: 'Sends a test message now and tells what the receiver answered.',
  params,
  answers: {
    200: Type.Object({
      isDelivered: Type.Boolean(),
      status: Type.Optional(Type.Integer()),
      error: Type.Optional(Type.String()),
      tookMs: Type.Integer(),
    }),
  },
  perMinute: 20,
})
export const listWebhookDeliveries = route({
  method: 'GET',
  path: '/webhooks/:webhookId/deliveries',
  may: 'house.settings',
  summary: 'Lists what was sent to an address, the latest first.',
  params,
  query: PageQuery,
  answers: { 200: Page(WebhookDelivery) },
})
export const redeliverWebhook = route({
  method: 'POST',
  path: '/webhooks/:webhookId/deliveries/:deliveryId/redeliver',
  may: 'house.settings',
  summary: 'Sends a message once more, with the id it had.',
  params: Type.Object({ webhookId: Id, deliveryId: Id }),
  answers: { 200: Done },
})
