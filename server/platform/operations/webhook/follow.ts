import type { Selectable } from 'kysely'

import { newId } from '#kernel/id'
import type { Clock } from '#platform/clock/index'
import type { Database } from '#platform/db/database'
import type { Follower } from '#platform/facts/follow'
import { draft, type Jobs } from '#platform/jobs/index'
import { deliver } from './deliver.ts'
import { tables, type WebhookTables } from './tables.ts'

type Hook = Pick<Selectable<WebhookTables['platform.webhook']>, 'id' | 'facts'>

/** For this long the list of webhooks is believed without asking, so that a house without any pays nothing per fact. */
const believedMs = 1_000

/** Follows all facts and, for each that a webhook wants, keeps a delivery and its job in the transaction that moves the cursor. */
export function webhookFollower(db: Database, jobs: Jobs, clock: Clock): Follower {
  let hooks: readonly Hook[] = []
  let readAtMs = Number.NEGATIVE_INFINITY
  const wanting = async (name: string): Promise<readonly Hook[]> => {
    if (clock.monotonicMs() - readAtMs >= believedMs) {
      hooks = await tables(db)
        .selectFrom('platform.webhook')
        .select(['id', 'facts'])
        .where('is_enabled', '=', true)
        .execute()
      readAtMs = clock.monotonicMs()
    }
    return hooks.filter(({ facts }) => facts.some((pattern) => isWanted(pattern, name)))
  }
  return {
    name: 'platform.webhooks',
    async digest(tx, fact) {
      for (const { id: webhookId } of await wanting(fact.name)) {
        const id = newId()
        const body = JSON.stringify({ type: fact.name, timestamp: fact.at, data: fact.data })
        const kept = await tables(tx)
          .insertInto('platform.webhook_delivery')
          .columns(['id', 'webhook_id', 'fact_name', 'body', 'created_at'])
          .expression((eb) =>
            eb
              .selectFrom('platform.webhook')
              .select((column) => [
                column.val(id).as('id'),
                'platform.webhook.id as webhook_id',
                column.val(fact.name).as('fact_name'),
                column.val(body).as('body'),
                column.val(clock.now()).as('created_at'),
              ])
              .where('platform.webhook.id', '=', webhookId),
          )
          .executeTakeFirst()
        if (kept.numInsertedOrUpdatedRows === 1n) await jobs.enqueueIn(tx, [draft(deliver, { deliveryId: id })])
      }
    },
  }
}

/** `*` is every fact, `live.*` every fact of live, anything else the one fact of that name. */
export function isWanted(pattern: string, name: string): boolean {
  return pattern === '*' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1)))
}
