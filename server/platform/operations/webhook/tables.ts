import type { Generated, Kysely, Selectable } from 'kysely'

import type { Database, NoTables } from '#platform/db/database'

export type WebhookTables = {
  'platform.webhook': {
    id: string
    url: string
    facts: string[]
    is_enabled: Generated<boolean>
    disabled_reason: string | null
    failing_since: Date | null
    created_at: Date
  }
  'platform.webhook_delivery': {
    id: string
    webhook_id: string
    fact_name: string
    body: string
    state: Generated<'waiting' | 'delivered' | 'failed'>
    tries: Generated<number>
    status: number | null
    error: string | null
    created_at: Date
    tried_at: Date | null
  }
}

export type WebhookRow = Selectable<WebhookTables['platform.webhook']>
export type DeliveryRow = Selectable<WebhookTables['platform.webhook_delivery']>

export function tables(db: Database): Kysely<WebhookTables & NoTables> {
  return db.$extendTables<WebhookTables>()
}
