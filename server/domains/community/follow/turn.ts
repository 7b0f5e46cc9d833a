import { sql } from 'kysely'

import { followsADay, mostFollowed } from '#contracts/community'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { dayOf, lockCounts, type PersonCount } from './count.ts'
import { writing } from './tables.ts'

export interface Followed {
  readonly follows: boolean
  readonly followers: number
}

/**
 * Lets many follow one person in one commit, each with an answer of their own. Twice is once. Counts are moved under the
 * locks of everybody concerned, taken in id order.
 */
export async function followPerson(
  work: Work,
  personId: string,
  followerIds: readonly string[],
): Promise<(Followed | Refusal)[]> {
  const counts = await lockCounts(work, [personId, ...followerIds])
  const known = await followersAmong(work, personId, followerIds)
  const asked = new Map([...new Set(followerIds)].map((id) => [id, decide(id, personId, counts.get(id), known)]))
  const fresh = [...asked].filter(([, outcome]) => outcome === 'follow').map(([id]) => id)
  await keepFollows(work, personId, fresh)
  for (const followerId of fresh) work.record('community.followed', { followerId, personId })
  const followers = (counts.get(personId)?.followers ?? 0) + fresh.length
  return followerIds.map((id) => {
    const outcome = asked.get(id)
    return outcome instanceof Refusal ? outcome : { follows: true, followers }
  })
}

function decide(
  followerId: string,
  personId: string,
  count: PersonCount | undefined,
  known: ReadonlySet<string>,
): 'follow' | 'known' | Refusal {
  if (followerId === personId) return refuse.notYourself()
  if (known.has(followerId)) return 'known'
  if ((count?.following ?? 0) >= mostFollowed) return refuse.followsFull({ most: mostFollowed })
  if ((count?.today ?? 0) >= followsADay) return refuse.followsToday({ most: followsADay })
  return 'follow'
}

async function followersAmong(work: Work, personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await writing(work)
    .selectFrom('community.follow')
    .select('follower_id')
    .where('person_id', '=', personId)
    .where(sql<boolean>`follower_id = any(${ids})`)
    .execute()
  return new Set(rows.map((row) => row.follower_id))
}

async function keepFollows(work: Work, personId: string, followerIds: readonly string[]): Promise<void> {
  if (followerIds.length === 0) return
  await writing(work)
    .insertInto('community.follow')
    .values(followerIds.map((id) => ({ follower_id: id, person_id: personId, followed_at: work.now })))
    .execute()
  const today = dayOf(work.now)
  await sql`
    update community.person_count set following = following + 1, day = ${today}::date,
      day_follows = case when day = ${today}::date then day_follows + 1 else 1 end
    where person_id = any(${followerIds})`.execute(work.tx)
  await sql`
    update community.person_count set followers = followers + ${followerIds.length}
    where person_id = ${personId}`.execute(work.tx)
}

/** Follows no longer; harmless where nobody did. */
export async function unfollowPerson(work: Work, personId: string, followerId: string): Promise<Followed> {
  const counts = await lockCounts(work, [personId, followerId])
  const { numDeletedRows } = await writing(work)
    .deleteFrom('community.follow')
    .where('person_id', '=', personId)
    .where('follower_id', '=', followerId)
    .executeTakeFirst()
  const followers = counts.get(personId)?.followers ?? 0
  if (numDeletedRows === 0n) return { follows: false, followers }
  await sql`update community.person_count set following = following - 1 where person_id = ${followerId}`.execute(
    work.tx,
  )
  await sql`update community.person_count set followers = followers - 1 where person_id = ${personId}`.execute(work.tx)
  work.record('community.unfollowed', { followerId, personId })
  return { follows: false, followers: followers - 1 }
}
