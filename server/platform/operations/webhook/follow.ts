import type { Selectable } from 'kysely'

import { newId } from '#kernel/id'
import type { Clock } from '#platform/clock/index'
import type { Database } from '#platform/db/database'
import type { Follower } from '#platform/facts/follow'
import { draft, type Jobs } from '#platform/jobs/index'
import { deliver } from './deliver.ts'
import { tables, type WebhookTables } from './tables.ts'

type Hook = Pick<Selectable<WebhookTables['platform.webhook']>, 'id' | 'facts'>

declare module '#platform/facts' {
  interface Facts {
    /** One was made, changed or removed; no webhook is told of that. */
    'platform.webhooks-changed': Record<never, never>
  }
}

/** For this long the list of webhooks is believed without asking. */
const believedMs = 1_000
const changes = ['platform.webhooks-changed'] as const

/**
 * Follows all facts and, for each that a webhook wants, keeps a delivery and its job in the transaction that moves the cursor.
 * While there is no webhook it hears only of new ones, so that a house without any pays nothing per fact.
 */
export function webhookFollower(jobs: Jobs, clock: Clock): Follower {
  let hooks: readonly Hook[] | undefined
  let readAtMs = Number.NEGATIVE_INFINITY
  const read = async (tx: Database): Promise<readonly Hook[]> => {
    hooks = await tables(tx)
      .selectFrom('platform.webhook')
      .select(['id', 'facts'])
      .where('is_enabled', '=', true)
      .execute()
    readAtMs = clock.monotonicMs()
    return hooks
  }
  const wanting = async (tx: Database, name: string): Promise<readonly Hook[]> => {
    const known = hooks && clock.monotonicMs() - readAtMs < believedMs ? hooks : await read(tx)
    return known.filter(({ facts }) => facts.some((pattern) => isWanted(pattern, name)))
  }
  return {
    name: 'platform.webhooks',
    get hears() {
      return hooks?.length === 0 ? changes : undefined
    },
    mayPassOver: async (tx) => (await read(tx)).length === 0,
    async digest(tx, fact) {
      if (fact.name === changes[0]) return void (await read(tx))
      for (const { id: webhookId } of await wanting(tx, fact.name)) {
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
