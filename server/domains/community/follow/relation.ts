import { sql } from 'kysely'

import type { Relation } from '#contracts/community'
import type { Database } from '#platform/db/database'

interface RelationRow extends Relation {
  readonly id: string
  readonly followers: number
}

/** How somebody stands to people, and how many follow each; one statement for any number. */
export async function findRelations(
  db: Database,
  viewerId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RelationRow>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<RelationRow>`
    select asked.id, coalesce(count.followers, 0) as followers,
      exists (select from community.follow where follower_id = ${viewerId} and person_id = asked.id) as follows,
      exists (select from community.follow where follower_id = asked.id and person_id = ${viewerId}) as "followsYou",
      exists (select from community.mute where person_id = ${viewerId} and muted_id = asked.id) as "isMuted"
    from unnest(${[...new Set(personIds)]}::text[]) as asked (id)
    left join community.person_count as count on count.person_id = asked.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
