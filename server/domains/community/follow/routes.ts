import * as wire from '#contracts/community'
import { findAccount, readingIdentity } from '#domains/identity/index'
import { followHost, isFollowedAsHost, readingLive, unfollowHost } from '#domains/live/index'
import { Refusal } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Work } from '#platform/work'
import { checkNotBlocked } from '../person/blocked.ts'
import { refuse } from '../refusals.ts'
import { runtimeOf } from '../runtime.ts'
import { mutePerson, unmutePerson } from './mute.ts'
import { listFollowers, listFollowing, listMuted } from './queries.ts'
import { type Followed, followPerson, unfollowPerson } from './turn.ts'

/** Refuses whoever is no member here, or not any more. */
async function checkMember(db: Database, personId: string): Promise<void> {
  const account = await findAccount(readingIdentity(db), personId)
  if (account?.kind !== 'member') throw refuse.unknownPerson()
}

/** Following a host is joining the fan club: both stand, or neither. */
async function followAsHost(work: Work, hostId: string): Promise<Followed> {
  await followHost(work, hostId)
  const [outcome] = await followPerson(work, hostId, [work.actor])
  if (outcome === undefined || outcome instanceof Refusal) throw outcome
  return outcome
}

export const followRoutes = [
  on(wire.followPerson, async ({ params: { personId }, actor, reader, house, perform }) => {
    if (personId === actor.id) throw refuse.notYourself()
    await checkMember(reader, personId)
    await checkNotBlocked(reader, actor.id, personId)
    if (await isFollowedAsHost(readingLive(reader), personId)) return perform((work) => followAsHost(work, personId))
    return runtimeOf(house).follow.add(personId, { id: actor.id, deviceId: actor.deviceId })
  }),
  on(wire.unfollowPerson, ({ params: { personId }, actor, perform }) =>
    perform(async (work) => {
      if (await isFollowedAsHost(readingLive(work.tx), personId)) await unfollowHost(work, personId)
      return unfollowPerson(work, personId, actor.id)
    }),
  ),
  on(wire.listFollowers, ({ params, query, actor, reader }) => listFollowers(reader, params.personId, actor.id, query)),
  on(wire.listFollowing, ({ params, query, actor, reader }) => listFollowing(reader, params.personId, actor.id, query)),
  on(wire.mutePerson, async ({ params: { personId }, reader, perform }) => {
    await checkMember(reader, personId)
    await perform((work) => mutePerson(work, personId))
    return {}
  }),
  on(wire.unmutePerson, async ({ params, perform }) => {
    await perform((work) => unmutePerson(work, params.personId))
    return {}
  }),
  on(wire.listMuted, ({ query, actor, reader }) => listMuted(reader, actor.id, query)),
]
