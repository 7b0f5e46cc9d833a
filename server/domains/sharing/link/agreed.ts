import { sql } from 'kysely'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { newToken, pathOf, type Target } from './link.ts'
import { ordersOf } from './queries.ts'
import { type LinkRow, writing } from './tables.ts'
import { checkTarget } from './target.ts'

/**
 * A further link of whoever acts to a target, counted by itself whatever they share otherwise: for what is agreed with them.
 * Answers its token.
 */
export async function makeAgreedLink(work: Work, target: Target): Promise<string> {
  const { actor, now } = work
  await checkTarget(work.tx, target, actor)
  const token = newToken()
  const { kind, subjectId } = target
  await writing(work)
    .insertInto('sharing.share_link')
    .values({ token, sharer_id: actor.id, kind, subject_id: subjectId, channel: 'link', is_given: false, made_at: now })
    .execute()
  work.record(
    'sharing.link-made',
    present({ token, sharerId: actor.id, kind, subjectId: subjectId || undefined, channel: 'link' as const }),
  )
  return token
}

/** What came of a link. `sales` in minor units of the house's currency: what was paid, less what went back. */
export interface LinkResult {
  readonly path: string
  readonly visits: number
  readonly newcomers: number
  readonly orders: number
  readonly sales: number
}

/** What came of these links, by token; one statement. */
export async function findLinkFigures(db: Database, tokens: readonly string[]): Promise<Map<string, LinkResult>> {
  if (tokens.length === 0) return new Map()
  const { rows } = await sql<LinkRow & { orders: number; sales: string; newcomers: number }>`
    select link.*, own.orders, own.sales,
      (select count(*) from sharing.share_newcomer as came where came.token = link.token)::int as newcomers
    from sharing.share_link as link cross join lateral (${ordersOf}) as own
    where link.token = any(${tokens})`.execute(db)
  return new Map(
    rows.map(({ token, kind, subject_id: subjectId, visits, newcomers, orders, sales }) => [
      token,
      { path: pathOf({ kind, subjectId }, token), visits, newcomers, orders, sales: Number(sales) },
    ]),
  )
}
