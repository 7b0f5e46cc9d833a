import { type SqlBool, sql } from 'kysely'

import type { PersonCard } from '#contracts/identity'
import type { Notice, NoticeKind, NoticeTopic } from '#contracts/messaging'
import { noticeKindNames, ruleOf } from '#contracts/messaging'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'

export interface Wanted {
  readonly after?: string | undefined
  readonly unread?: boolean | undefined
  readonly topic?: NoticeTopic | undefined
  readonly kind?: NoticeKind | undefined
  readonly search?: string | undefined
}

/** What somebody was told, newest first; found by what it says and by whom it is of. */
export async function findNotices(
  db: Database,
  personId: string,
  wanted: Wanted,
  limit: number,
): Promise<Page<Notice>> {
  const kinds = noticeKindNames.filter(
    (kind) =>
      (wanted.topic === undefined || ruleOf(kind).topic === wanted.topic) &&
      (wanted.kind === undefined || kind === wanted.kind),
  )
  const search = wanted.search?.trim()
  const rows = await reading(db)
    .selectFrom('messaging.notice as notice')
    .select(['id', 'kind', 'about_kind', 'about_id', 'detail', 'is_bundle', 'people', 'at', 'read_at'])
    .where('person_id', '=', personId)
    .where('is_boxed', '=', true)
    .$if(kinds.length < noticeKindNames.length, (found) => found.where('kind', 'in', [...kinds, '' as NoticeKind]))
    .$if(wanted.unread === true, (found) => found.where('read_at', 'is', null))
    .$if(wanted.after !== undefined, (found) => found.where(older(wanted.after ?? '')))
    .where(search ? await matching(db, search) : sql<SqlBool>`true`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => `${row.at.getTime()}.${row.id}`,
  )
  const people = await newestOf(
    db,
    page.items.filter((row) => row.is_bundle).map(({ id }) => id),
  )
  const items = page.items.map((row) =>
    present({
      id: row.id,
      kind: row.kind,
      about: { kind: row.about_kind, id: row.about_id },
      values: row.detail,
      people: row.is_bundle ? { count: row.people, newest: people.get(row.id) ?? [] } : undefined,
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString(),
    }),
  )
  return { ...page, items }
}

function older(cursor: string) {
  const [, at, id] = /^(\d{1,15})\.([0-9a-z]{26})$/.exec(cursor) ?? []
  if (at === undefined) throw refuse.badCursor()
  return sql<SqlBool>`(notice.at, notice.id) < (${new Date(Number(at))}, ${id})`
}

async function matching(db: Database, search: string) {
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const named = await findNamed(readingIdentity(db), search)
  return sql<SqlBool>`(notice.words like ${part} or exists (
    select from messaging.notice_by as those where those.notice_id = notice.id and those.person_id = any(${named})))`
}

/** Up to three people of each bundle as they are called now, the newest first. */
export async function newestOf(db: Database, ids: readonly string[]): Promise<Map<string, PersonCard[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ notice_id: string; person_ids: string[] }>`
    select notice.id as notice_id, array(
      select person_id from messaging.notice_by where notice_id = notice.id order by at desc, person_id limit 3) as person_ids
    from messaging.notice as notice where id = any(${ids})`.execute(db)
  const cards = await personCards(
    readingIdentity(db),
    rows.flatMap((row) => row.person_ids),
  )
  return new Map(rows.map((row) => [row.notice_id, row.person_ids.flatMap((id) => cards.get(id) ?? [])]))
}

/** How many notices in the box somebody has not read. */
export async function countUnread(db: Database, personId: string): Promise<number> {
  const { unread } = await reading(db)
    .selectFrom('messaging.notice')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('person_id', '=', personId)
    .where('is_boxed', '=', true)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}
