import { sql } from 'kysely'

import type { LikedItem, SavedItem, TalkKind } from '#contracts/community'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { readPlace, writePlace } from '../cursor.ts'
import { postCards } from '../post/cards.ts'
import { nameThings, pathOf, type Talked, type TalkName } from './talkable.ts'

interface Asked {
  readonly after?: string
  readonly limit?: number
}

interface KeptRow {
  readonly kind: TalkKind
  readonly id: string
  readonly at: Date
  readonly collectionId: string | null
}

/** What somebody likes, comments left out, the latest first. */
export async function listOwnLikes(db: Database, viewer: Actor, asked: Asked): Promise<Page<LikedItem>> {
  const { limit = defaultLimit } = asked
  const { rows } = await sql<KeptRow>`
    select kind, subject_id as id, liked_at as at, null as "collectionId" from community.liking
    where person_id = ${viewer.id} and kind <> 'comment' ${behind(asked, sql`(liked_at, subject_id)`)}
    order by liked_at desc, subject_id desc limit ${limit + 1}`.execute(db)
  return shownPage(db, viewer, rows, limit)
}

/** What somebody saved, of all or of one collection, the latest first. */
export async function listOwnSaves(
  db: Database,
  viewer: Actor,
  asked: Asked & { collectionId?: string },
): Promise<Page<SavedItem>> {
  const { limit = defaultLimit, collectionId } = asked
  const { rows } = await sql<KeptRow>`
    select kind, subject_id as id, saved_at as at, collection_id as "collectionId" from community.saving
    where person_id = ${viewer.id} ${collectionId === undefined ? sql`` : sql`and collection_id = ${collectionId}`}
      ${behind(asked, sql`(saved_at, subject_id)`)}
    order by saved_at desc, subject_id desc limit ${limit + 1}`.execute(db)
  return shownPage(db, viewer, rows, limit)
}

function behind({ after }: Asked, columns: ReturnType<typeof sql>) {
  if (after === undefined) return sql``
  const { at, id } = readPlace(after)
  return sql`and ${columns} < (${at}, ${id})`
}

function thingOf(talked: Talked, things: ReadonlyMap<string, TalkName>): LikedItem['thing'] {
  const name = things.get(`${talked.kind}/${talked.id}`)
  return name && present({ ...name, path: pathOf(talked) })
}

/** What is gone or not to be seen any more keeps its place, without what it was. */
async function shownPage(
  db: Database,
  viewer: Actor,
  rows: readonly KeptRow[],
  limit: number,
): Promise<Page<SavedItem>> {
  const cards = await postCards(
    db,
    rows.map(({ id }) => id),
    viewer,
  )
  const things = await nameThings(db, rows)
  return pageOf(
    rows,
    limit,
    ({ kind, id, at, collectionId }) =>
      present({
        kind,
        subjectId: id,
        at: at.toISOString(),
        post: cards.get(id),
        thing: thingOf({ kind, id }, things),
        collectionId: collectionId ?? undefined,
      }),
    ({ at, id }) => writePlace({ at, id }),
  )
}
