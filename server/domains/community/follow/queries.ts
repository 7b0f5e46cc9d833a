import { type RawBuilder, sql } from 'kysely'

import type { PersonRow } from '#contracts/community'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../cursor.ts'
import { findRelations } from './relation.ts'

interface Asked {
  readonly after?: string
  readonly limit?: number
}

interface Listed {
  readonly id: string
  readonly at: Date
}

/** Who follows somebody, the latest first, as seen by a viewer. */
export function listFollowers(db: Database, personId: string, viewerId: string, asked: Asked & { search?: string }) {
  return listPeople(
    db,
    viewerId,
    asked,
    (narrowed, after, limit) => sql<Listed>`
    select follower_id as id, followed_at as at from community.follow
    where person_id = ${personId} ${narrowed(sql`follower_id`)} ${after(sql`(followed_at, follower_id)`)}
    order by followed_at desc, follower_id desc limit ${limit}`,
  )
}

/** Whom somebody follows, the latest first, as seen by a viewer. */
export function listFollowing(db: Database, personId: string, viewerId: string, asked: Asked & { search?: string }) {
  return listPeople(
    db,
    viewerId,
    asked,
    (narrowed, after, limit) => sql<Listed>`
    select person_id as id, followed_at as at from community.follow
    where follower_id = ${personId} ${narrowed(sql`person_id`)} ${after(sql`(followed_at, person_id)`)}
    order by followed_at desc, person_id desc limit ${limit}`,
  )
}

type Condition = (column: RawBuilder<unknown>) => RawBuilder<unknown>
type Statement = (narrowed: Condition, after: Condition, limit: number) => RawBuilder<Listed>

async function listPeople(
  db: Database,
  viewerId: string,
  { after, limit = defaultLimit, search }: Asked & { search?: string },
  statement: Statement,
): Promise<Page<PersonRow>> {
  const words = search?.trim()
  const named = words ? await findNamed(readingIdentity(db), words) : undefined
  const narrowed: Condition = (column) => (named ? sql`and ${column} = any(${named})` : sql``)
  const place = after === undefined ? undefined : readPlace(after)
  const behind: Condition = (columns) => (place ? sql`and ${columns} < (${place.at}, ${place.id})` : sql``)
  const { rows } = await statement(narrowed, behind, limit + 1).execute(db)
  const people = await describePeople(
    db,
    viewerId,
    rows.map(({ id }) => id),
  )
  const page = pageOf(
    rows,
    limit,
    ({ id }) => people.get(id),
    ({ at, id }) => writePlace({ at, id }),
  )
  return { ...page, items: page.items.filter((row) => row !== undefined) }
}

/** People with how a viewer stands to them, by id; those who are gone are left out. */
export async function describePeople(
  db: Database,
  viewerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRow>> {
  const cards = await personCards(readingIdentity(db), ids)
  const relations = await findRelations(db, viewerId, ids)
  return new Map(
    ids.flatMap((id) => {
      const [card, relation] = [cards.get(id), relations.get(id)]
      if (!card || !relation) return []
      const { follows, followsYou, isMuted, followers } = relation
      return [[id, { ...card, follows, followsYou, isMuted, followers }] as const]
    }),
  )
}

/** Whom somebody keeps out of their feeds, the latest first. */
export async function listMuted(db: Database, personId: string, { after, limit = defaultLimit }: Asked) {
  const place = after === undefined ? undefined : readPlace(after)
  const { rows } = await sql<Listed>`
    select muted_id as id, muted_at as at from community.mute where person_id = ${personId}
      ${place ? sql`and (muted_at, muted_id) < (${place.at}, ${place.id})` : sql``}
    order by muted_at desc, muted_id desc limit ${limit + 1}`.execute(db)
  const cards = await personCards(
    readingIdentity(db),
    rows.map(({ id }) => id),
  )
  const page = pageOf(
    rows,
    limit,
    ({ id, at }) => {
      const card = cards.get(id)
      return card && { ...card, mutedAt: at }
    },
    ({ at, id }) => writePlace({ at, id }),
  )
  return { ...page, items: page.items.filter((row) => row !== undefined) }
}
