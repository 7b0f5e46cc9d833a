import { sql } from 'kysely'
import { Type } from 'typebox'

import { job } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { rewardedFrom, rewardedMost } from './quality.ts'

export const rewardQualityJob = job({ name: 'community.reward-quality', data: Type.Object({}), keepSeconds: 86_400 })

const day = 86_400_000

/** The Monday of the week before the one that holds a moment, in UTC. */
export function lastWeek(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return new Date(today - ((now.getUTCDay() + 6) % 7) * day - 7 * day)
}

/**
 * Rewards the best notes of last week: at least so good, no near-duplicate, at most two a person, a note once for good; the table
 * refuses more. Again, or on two nodes at once, rewards nothing twice.
 */
export async function rewardQuality(work: Work): Promise<number> {
  const from = lastWeek(work.now)
  const until = new Date(from.getTime() + 7 * day)
  const period = from.toISOString().slice(0, 10)
  const { rows } = await sql<{ post_id: string; person_id: string; score: number }>`
    insert into community.quality_reward (period, person_id, nth, post_id, score, rewarded_at)
    select ${period}::date, author_id, nth, post_id, score, ${work.now} from (
      select quality.post_id, quality.author_id, quality.score,
        row_number() over (partition by quality.author_id order by quality.score desc, quality.post_id) as nth
      from community.post as post join community.post_quality as quality on quality.post_id = post.id
      where post.state = 'published' and post.audience in ('everybody', 'members') and not post.is_demo
        and post.published_at >= ${from} and post.published_at < ${until}
        and quality.score >= ${rewardedFrom} and quality.near_id is null
    ) as best where nth <= ${rewardedMost} order by author_id, nth
    on conflict do nothing returning post_id, person_id, score`.execute(work.tx)
  for (const { post_id: postId, person_id: personId, score } of rows) {
    work.record('community.quality-rewarded', { postId, personId, score: Math.round(score), period })
  }
  return rows.length
}
