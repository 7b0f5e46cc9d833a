import { createHmac } from 'node:crypto'

import type { Secrets } from '#platform/secrets'

/** The secret that a receiver checks signatures with; the same for ever for one webhook, and stored nowhere. */
export function secretOf(secrets: Secrets, webhookId: string): string {
  return `whsec_${secrets.key(`webhook ${webhookId}`).toString('base64')}`
}

/** The three headers of Standard Webhooks 1.0: who the message is, when it was sent, and that both and the body are ours. */
export function signatureHeaders(
  secret: string,
  messageId: string,
  sentAt: Date,
  body: string,
): Record<string, string> {
  const timestamp = Math.floor(sentAt.getTime() / 1000)
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': messageId, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` }
}
