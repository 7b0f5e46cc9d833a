import { sql } from 'kysely'
import type { ShareKind } from '#contracts/sharing'
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

/** What came of the products that are named in something: how many opened one, and what they bought. */
export interface TagResult {
  readonly visits: number
  readonly orders: number
  /** Minor units of the house's currency: what was paid, less what went back. */
  readonly sales: number
}

/** What came of the products in these things of one kind, by the thing; one statement. */
export async function findTagFigures(
  db: Database,
  kind: ShareKind,
  subjectIds: readonly string[],
): Promise<Map<string, TagResult>> {
  if (subjectIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; visits: number; orders: number; sales: string }>`
    select link.subject_id as id, sum(link.visits)::int as visits, sum(own.orders)::int as orders, sum(own.sales) as sales
    from sharing.share_link as link cross join lateral (${ordersOf}) as own
    where link.kind = ${kind} and link.subject_id = any(${[...subjectIds]}) and link.channel = 'tag'
    group by link.subject_id`.execute(db)
  return new Map(rows.map(({ id, visits, orders, sales }) => [id, { visits, orders, sales: Number(sales) }]))
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
