import { type RawBuilder, sql } from 'kysely'

import type { OwnShare, ShareChannel, ShareKind, ShareLinkRow, Sharer } from '#contracts/sharing'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor } from '../cursor.ts'
import { placeOf } from './link.ts'
import { nameTargets } from './target.ts'

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

interface Asked extends PageAsked {
  readonly q?: string
  readonly kind?: ShareKind
  readonly channel?: ShareChannel
}

const placeAfter = (cursor: string | undefined) => (cursor === undefined ? null : readCursor(cursor))

/** Orders that count for a link: paid ones of others than its sharer. */
export const ordersOf = sql`
  select count(*)::int as orders, coalesce(sum(paid - refunded), 0)::bigint as sales from sharing.share_order as came
  where came.token = link.token and paid is not null and came.buyer_id is distinct from link.sharer_id`

/** What somebody shared, one line a target however it was handed on. */
export async function listOwnShares(
  db: Database,
  personId: string,
  { after, limit = defaultLimit }: PageAsked,
): Promise<Page<OwnShare>> {
  const { rows } = await sql<{
    kind: ShareKind
    subject_id: string
    serial: string
    made_at: Date
    visits: number
    orders: number
  }>`
    select kind, subject_id, max(serial) as serial, max(made_at) as made_at, sum(visits)::int as visits,
      sum(own.orders)::int as orders
    from sharing.share_link as link cross join lateral (${ordersOf}) as own
    where sharer_id = ${personId}
    group by kind, subject_id
    having ${placeAfter(after)}::bigint is null or max(serial) < ${placeAfter(after)}::bigint
    order by max(serial) desc limit ${limit + 1}`.execute(db)
  const targets = rows.map(({ kind, subject_id: subjectId }) => ({ kind, subjectId }))
  const named = await nameTargets(db, targets)
  return pageOf(
    rows,
    limit,
    ({ kind, subject_id: subjectId, visits, orders, made_at }) =>
      present({
        kind,
        subjectId: subjectId || undefined,
        ...named({ kind, subjectId }),
        path: placeOf({ kind, subjectId }),
        visits,
        orders,
        sharedAt: made_at.toISOString(),
      }),
    ({ serial }) => String(serial),
  )
}

interface LinkFigures {
  readonly token: string
  readonly serial: string
  readonly sharer_id: string
  readonly kind: ShareKind
  readonly subject_id: string
  readonly channel: ShareChannel
  readonly visits: number
  readonly visited_at: Date | null
  readonly made_at: Date
  readonly newcomers: number
  readonly orders: number
  readonly sales: string
}

/** Every link with what came of it, the newest first. */
export async function listShareLinks(db: Database, asked: Asked): Promise<Page<ShareLinkRow>> {
  const { after, limit = defaultLimit } = asked
  const { rows } = await sql<LinkFigures>`
    select link.*, own.orders, own.sales,
      (select count(*) from sharing.share_newcomer as came where came.token = link.token)::int as newcomers
    from sharing.share_link as link cross join lateral (${ordersOf}) as own
    where ${await filtered(db, asked)}
      and (${placeAfter(after)}::bigint is null or link.serial < ${placeAfter(after)}::bigint)
    order by link.serial desc limit ${limit + 1}`.execute(db)
  const { currency } = await readShopSettings(readingCatalogue(db))
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ sharer_id }) => sharer_id),
  )
  const targets = rows.map(({ kind, subject_id: subjectId }) => ({ kind, subjectId }))
  const named = await nameTargets(db, targets)
  return pageOf(
    rows,
    limit,
    (row) =>
      present({
        token: row.token,
        kind: row.kind,
        subjectId: row.subject_id || undefined,
        channel: row.channel,
        title: named({ kind: row.kind, subjectId: row.subject_id }).title,
        sharer: { id: row.sharer_id, name: people.get(row.sharer_id)?.name ?? '' },
        visits: row.visits,
        newcomers: row.newcomers,
        orders: row.orders,
        sales: { amount: Number(row.sales), currency },
        madeAt: row.made_at.toISOString(),
        visitedAt: row.visited_at?.toISOString(),
      }),
    ({ serial }) => String(serial),
  )
}

/** People with what came of all they shared, who shared latest first. */
export async function listSharers(db: Database, asked: Asked): Promise<Page<Sharer>> {
  const { after, limit = defaultLimit } = asked
  const { rows } = await sql<LinkFigures & { links: number }>`
    select sharer_id, max(serial) as serial, max(made_at) as made_at, count(*)::int as links, sum(visits)::int as visits,
      sum(came.newcomers)::int as newcomers, sum(own.orders)::int as orders, sum(own.sales)::bigint as sales
    from sharing.share_link as link cross join lateral (${ordersOf}) as own
      cross join lateral (
        select count(*) as newcomers from sharing.share_newcomer where token = link.token) as came
    where ${await filtered(db, asked)} and erased_at is null
    group by sharer_id
    having ${placeAfter(after)}::bigint is null or max(serial) < ${placeAfter(after)}::bigint
    order by max(serial) desc limit ${limit + 1}`.execute(db)
  const { currency } = await readShopSettings(readingCatalogue(db))
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ sharer_id }) => sharer_id),
  )
  return pageOf(
    rows,
    limit,
    ({ sharer_id: id, links, visits, newcomers, orders, sales, made_at }) => ({
      id,
      name: people.get(id)?.name ?? '',
      links,
      visits,
      newcomers,
      orders,
      sales: { amount: Number(sales), currency },
      sharedAt: made_at.toISOString(),
    }),
    ({ serial }) => String(serial),
  )
}

async function filtered(db: Database, { q, kind, channel }: Asked): Promise<RawBuilder<boolean>> {
  const words = q?.trim()
  const people = words ? await findNamed(readingIdentity(db), words) : []
  return sql<boolean>`(${words ?? null}::text is null or link.token = ${words ?? null} or link.sharer_id = any(${people}))
    and (${kind ?? null}::text is null or link.kind = ${kind ?? null})
    and (${channel ?? null}::text is null or link.channel = ${channel ?? null})`
}
