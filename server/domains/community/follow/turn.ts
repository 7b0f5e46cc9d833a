import { sql } from 'kysely'

import { deviceFollowsADay, followsADay, mostFollowed } from '#contracts/community'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { dayOf, lockCounts, type PersonCount } from './count.ts'
import { countDevices, lockDevices } from './device.ts'
import { writing } from './tables.ts'

/** Whoever follows, and from which device, where that is known. */
export interface Follower {
  readonly id: string
  readonly deviceId?: string | undefined
}

export interface Followed {
  readonly follows: boolean
  readonly followers: number
}

/**
 * Lets many follow one person in one commit, each with an answer of their own. Twice is once. Counts are moved under the
 * locks of everybody concerned, taken in id order; then those of the devices, so that accounts made for it follow no more together.
 */
export async function followPerson(
  work: Work,
  personId: string,
  followers: readonly Follower[],
): Promise<(Followed | Refusal)[]> {
  const followerIds = followers.map(({ id }) => id)
  const counts = await lockCounts(work, [personId, ...followerIds])
  const known = await followersAmong(work, personId, followerIds)
  const each = [...new Map(followers.map((one) => [one.id, one])).values()]
  const devices = await lockDevices(
    work,
    each.flatMap(({ deviceId }) => deviceId ?? []),
  )
  const asked = new Map<string, 'follow' | 'known' | Refusal>()
  for (const one of each) asked.set(one.id, spend(devices, one, decide(one.id, personId, counts.get(one.id), known)))
  const isFresh = ({ id }: Follower) => asked.get(id) === 'follow'
  const fresh = each.filter(isFresh).map(({ id }) => id)
  await keepFollows(work, personId, fresh)
  await countDevices(
    work,
    each.filter(isFresh).flatMap(({ deviceId }) => deviceId ?? []),
  )
  for (const followerId of fresh) work.record('community.followed', { followerId, personId })
  const inAll = (counts.get(personId)?.followers ?? 0) + fresh.length
  return followerIds.map((id) => {
    const outcome = asked.get(id)
    return outcome instanceof Refusal ? outcome : { follows: true, followers: inAll }
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

/** Takes a follow from what is left to its device today, or refuses it. */
function spend(devices: Map<string, number>, { deviceId }: Follower, outcome: 'follow' | 'known' | Refusal) {
  if (outcome !== 'follow' || !deviceId) return outcome
  const spent = devices.get(deviceId) ?? 0
  if (spent >= deviceFollowsADay) return refuse.followsFromDevice({ most: deviceFollowsADay })
  devices.set(deviceId, spent + 1)
  return outcome
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
