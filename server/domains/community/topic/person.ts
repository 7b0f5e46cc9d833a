import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** The topics somebody follows. */
export async function exportTopics(db: Database, personId: string) {
  const { rows } = await sql`
    select topic.name, followed_at as "followedAt" from community.topic_follow
    join community.topic as topic on topic.id = topic_id where person_id = ${personId} order by followed_at`.execute(db)
  return { topics: rows }
}

/** They follow nothing any more, and are nobody's voice. */
export async function eraseTopics({ tx }: Work, personId: string): Promise<void> {
  await sql`
    with locked as (
      select id from community.topic
      where id in (select topic_id from community.topic_follow where person_id = ${personId}) order by id for no key update
    ),
    gone as (
      delete from community.topic_follow where person_id = ${personId} and topic_id in (select id from locked) returning topic_id)
    update community.topic set followers = followers - 1 where id in (select topic_id from gone)`.execute(tx)
  await sql`delete from community.topic_voice where person_id = ${personId}`.execute(tx)
}
