import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { faded } from '../formula.ts'
import { weightOf } from './quality.ts'

/** So many of those who found a post useful are looked at, the latest. */
const mostLookedAt = 40

/**
 * How much those who saved or commented on a post count on average, by what they and its author have shown to like of each other
 * (`community.affinity`): each is a look into an index, so a crowd costs as much as forty.
 */
export async function findWeights(work: Work, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; likes: number; at: Date; back: number; back_at: Date }>`
    select post.id, coalesce(own.weight, 0) as likes, coalesce(own.at, ${work.now}) as at,
      coalesce(back.weight, 0) as back, coalesce(back.at, ${work.now}) as back_at
    from community.post as post cross join lateral (
      (select person_id from community.saving where kind = 'post' and subject_id = post.id and person_id <> post.author_id
        order by person_id limit ${mostLookedAt})
      union
      (select author_id from community.comment
        where kind = 'post' and subject_id = post.id and root_id is null and author_id <> post.author_id
        order by id desc limit ${mostLookedAt})
    ) as person
    left join community.affinity as own
      on own.person_id = person.person_id and own.kind = 'author' and own.target_id = post.author_id
    left join community.affinity as back
      on back.person_id = post.author_id and back.kind = 'author' and back.target_id = person.person_id
    where post.id = any(${ids})`.execute(work.tx)
  const now = work.now.getTime()
  const byPost = Map.groupBy(rows, ({ id }) => id)
  return new Map(
    [...byPost].map(([id, people]) => {
      const weights = people.map(({ likes, at, back, back_at }) =>
        weightOf({ likes: faded(likes, now - at.getTime()), isLikedBy: faded(back, now - back_at.getTime()) }),
      )
      return [id, weights.reduce((sum, one) => sum + one, 0) / weights.length]
    }),
  )
}
