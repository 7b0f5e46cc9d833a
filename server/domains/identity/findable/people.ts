import { sql } from 'kysely'

import type { PersonCard } from '#contracts/identity'
import type { Database } from '#platform/db/database'
import { cardOf } from '../person/queries.ts'
import { reading } from '../tables.ts'

/** A member whom others may find. */
export interface FindablePerson extends PersonCard {
  readonly bio: string
  readonly joinedAt: Date
  readonly isHost: boolean
}

/** Those of these people whom others may find: members who are there; `now` also leaves out those who are shut out then. */
export async function findFindablePeople(
  db: Database,
  personIds: readonly string[],
  now?: Date,
): Promise<FindablePerson[]> {
  const rows = await reading(db)
    .selectFrom('identity.person as person')
    .select(['id', 'kind', 'name', 'avatar', 'bio', 'joined_at'])
    .select(
      sql<boolean>`exists (select from identity.person_role where person_id = person.id and role in ('host', 'owner'))`.as(
        'is_host',
      ),
    )
    .where('id', '=', sql<string>`any(${personIds})`)
    .where('kind', '=', 'member')
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .$if(now !== undefined, (query) =>
      query.where(
        sql<boolean>`not exists (
          select from identity.ban where person_id = person.id and lifted_at is null and (until is null or until > ${now}))`,
      ),
    )
    .execute()
  return rows.map((row) => ({ ...cardOf(row), bio: row.bio, joinedAt: row.joined_at, isHost: row.is_host }))
}

/** Ids of all people in the order in which they came, from behind one on. */
export async function listPersonIds(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('identity.person')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
