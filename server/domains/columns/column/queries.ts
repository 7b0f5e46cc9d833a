import { type RawBuilder, type SqlBool, sql } from 'kysely'

import type { Column, ColumnAuthor, ColumnCard, RunColumn } from '#contracts/community/columns'
import { pictureOf } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../cursor.ts'
import { type ColumnRow, reading } from '../tables.ts'
import { getColumnRow } from './load.ts'

interface Asked {
  readonly q?: string
  readonly after?: string
  readonly limit?: number
}

const holds = (q: string | undefined): RawBuilder<SqlBool> =>
  q ? sql<SqlBool>`strpos(lower(title || ' ' || handle), lower(${q})) > 0` : sql<SqlBool>`true`

/** A page of open columns, the one with the newest article first. */
export async function findColumns(db: Database, asked: Asked, viewerId: string): Promise<Page<ColumnCard>> {
  const { q, after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('columns.column')
    .selectAll()
    .where('state', '=', 'open')
    .where(holds(q))
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(coalesce(latest_at, 'epoch'), id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy(sql`coalesce(latest_at, 'epoch') desc`)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return shownPage(db, rows, limit, viewerId)
}

/** The columns somebody subscribes to; those with something new first. */
export async function listSubscribed(db: Database, asked: Asked, viewerId: string): Promise<Page<ColumnCard>> {
  const { after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('columns.column')
    .innerJoin('columns.subscription as own', 'own.column_id', 'columns.column.id')
    .selectAll('columns.column')
    .where('own.person_id', '=', viewerId)
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(coalesce(latest_at, 'epoch'), id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy(sql`coalesce(latest_at, 'epoch') desc`)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return shownPage(db, rows, limit, viewerId)
}

async function shownPage(
  db: Database,
  rows: readonly ColumnRow[],
  limit: number,
  viewerId: string,
): Promise<Page<ColumnCard>> {
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id, latest_at: at }) => writePlace({ id, at }),
  )
  return { ...page, items: await columnCards(db, page.items, viewerId) }
}

/** Columns as lists show them, in their order: a few statements for any number. */
export async function columnCards(db: Database, rows: readonly ColumnRow[], viewerId: string): Promise<ColumnCard[]> {
  const sharedOf = await surroundings(db, rows, viewerId)
  return rows.map((row) => sharedOf(row).card)
}

interface Figures {
  readonly id: string
  readonly subscribers: number
  readonly articles: number
  readonly unread: number | null
  readonly waiting: number
}

async function surroundings(db: Database, rows: readonly ColumnRow[], viewerId: string) {
  const ids = rows.map(({ id }) => id)
  const { rows: figures } = await sql<Figures>`
    select asked.id,
      (select count(*)::int from columns.subscription where column_id = asked.id) as subscribers,
      (select count(*)::int from columns.article where column_id = asked.id and state = 'published') as articles,
      (select count(*)::int from columns.article where column_id = asked.id and state = 'submitted') as waiting,
      (select (select count(*)::int from columns.article as news where news.column_id = asked.id
          and news.state = 'published' and news.published_at > own.seen_at)
        from columns.subscription as own where own.column_id = asked.id and own.person_id = ${viewerId}) as unread
    from unnest(${ids}::text[]) as asked (id)`.execute(db)
  const authors = await reading(db)
    .selectFrom('columns.author')
    .selectAll()
    .where('column_id', '=', sql<string>`any(${ids})`)
    .where('state', 'in', ['invited', 'accepted', 'declined'])
    .orderBy('invited_at')
    .execute()
  const people = await personCards(
    readingIdentity(db),
    authors.map(({ person_id }) => person_id),
  )
  return (row: ColumnRow) => {
    const figure = figures.find(({ id }) => id === row.id)
    const all = authors
      .filter(({ column_id }) => column_id === row.id)
      .flatMap(({ person_id, badge, state }): ColumnAuthor[] => {
        const person = people.get(person_id)
        return person ? [{ person, badge, state }] : []
      })
    const shared = present({
      id: row.id,
      handle: row.handle,
      title: row.title,
      purpose: row.purpose,
      cover: row.cover ? pictureOf({ ...row.cover, state: 'ready', alt: {} }) : undefined,
      isOpen: row.state === 'open',
      authors: all.filter(({ state }) => state === 'accepted'),
      subscribers: figure?.subscribers ?? 0,
      articles: figure?.articles ?? 0,
      latestAt: row.latest_at?.toISOString(),
    })
    const unread = figure?.unread ?? undefined
    return {
      all,
      waiting: figure?.waiting ?? 0,
      card: present({ ...shared, isSubscribed: unread !== undefined, unread }),
      shared,
    }
  }
}

/** One column whole, by its id or its name in addresses. */
export async function getColumn(db: Database, idOrHandle: string, viewerId: string): Promise<Column> {
  return columnOf(db, await getColumnRow(reading(db), idOrHandle), viewerId)
}

async function columnOf(db: Database, row: ColumnRow, viewerId: string): Promise<Column> {
  const { card, all } = (await surroundings(db, [row], viewerId))(row)
  const { rows: series } = await sql<{ id: string; title: string; articles: number }>`
    select id, title, (select count(*)::int from columns.article as part
      where part.series_id = series.id and part.state = 'published') as articles
    from columns.series as series where column_id = ${row.id} order by id desc`.execute(db)
  const own = all.find(({ person }) => person.id === viewerId)
  return present({
    ...card,
    series,
    needsApproval: row.needs_approval,
    invitedAs: own?.state === 'invited' ? own.badge : undefined,
    rights: own?.state === 'accepted' ? (['write'] as const).slice() : [],
  })
}

/** The columns somebody writes for or is asked to write for. */
export async function listOwnColumns(db: Database, viewerId: string): Promise<Column[]> {
  const rows = await reading(db)
    .selectFrom('columns.column')
    .innerJoin('columns.author as own', 'own.column_id', 'columns.column.id')
    .selectAll('columns.column')
    .where('own.person_id', '=', viewerId)
    .where('own.state', 'in', ['invited', 'accepted'])
    .orderBy('columns.column.id', 'desc')
    .limit(100)
    .execute()
  return Promise.all(rows.map((row) => columnOf(db, row, viewerId)))
}

/** All columns as staff see them, newest first. */
export async function listRunColumns(
  db: Database,
  { q, state, after, limit = defaultLimit }: Asked & { state?: 'open' | 'archived' },
): Promise<Page<RunColumn>> {
  const rows = await reading(db)
    .selectFrom('columns.column')
    .selectAll()
    .where(holds(q))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => id,
  )
  const sharedOf = await surroundings(db, page.items, '')
  return { ...page, items: page.items.map((row) => runColumn(row, sharedOf(row))) }
}

function runColumn(row: ColumnRow, { shared, all, waiting }: ReturnType<Awaited<ReturnType<typeof surroundings>>>) {
  return { ...shared, authors: all, version: row.version, needsApproval: row.needs_approval, waiting }
}

export async function getRunColumn(db: Database, columnId: string): Promise<RunColumn> {
  const row = await getColumnRow(reading(db), columnId)
  return runColumn(row, (await surroundings(db, [row], ''))(row))
}
