import type { CrewMember, RoomRight } from '#contracts/live'
import { keepActs } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { findPeople } from '../house/people.ts'
import { refuse } from '../refusals.ts'
import { tellRoom } from '../room/tell.ts'
import { lockShow, lockShowFor } from '../show/load.ts'
import { writing } from '../tables.ts'
import { crewMember } from './queries.ts'

export interface CrewDraft {
  readonly personId: string
  readonly role: 'cohost' | 'moderator' | 'invited'
  readonly rights?: readonly RoomRight[] | undefined
}

/** What a moderator may when nothing else is said. */
const usualRights: readonly RoomRight[] = ['retract', 'mute', 'kick', 'answer']

/** Gives a member a place in the crew, or another one. The host's own place cannot be changed. */
export async function putCrew(work: Work, showId: string, { personId, role, rights }: CrewDraft): Promise<CrewMember> {
  const show = await lockShowFor(work, showId, 'run')
  if (personId === show.host_id) throw refuse.notTheHost()
  const card = (await findPeople(work.tx, [personId])).get(personId)
  if (!card || (card.kind !== 'member' && role !== 'invited')) throw refuse.unknownPerson()
  const row = {
    show_id: showId,
    person_id: personId,
    name: card.name,
    avatar_url: card.avatarUrl ?? null,
    role,
    rights: role === 'moderator' ? [...(rights ?? usualRights)] : [],
    simulated: false,
    added_by: work.actor.id,
    added_at: work.now,
  }
  await writing(work)
    .insertInto('live.crew')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['show_id', 'person_id']).doUpdateSet({ role: row.role, rights: row.rights, name: row.name }),
    )
    .execute()
  await tellCrew(work, { showId, personId, name: card.name, role, rights: row.rights })
  return crewMember(row)
}

/** Takes a place in the crew away. */
export async function removeCrew(work: Work, showId: string, personId: string): Promise<void> {
  await lockShowFor(work, showId, 'run')
  const removed = await writing(work)
    .deleteFrom('live.crew')
    .where('show_id', '=', showId)
    .where('person_id', '=', personId)
    .returning('name')
    .executeTakeFirst()
  if (!removed) throw refuse.notTheCrew()
  await tellCrew(work, { showId, personId, name: removed.name, rights: [] })
}

interface Told {
  readonly showId: string
  readonly personId: string
  readonly name: string
  readonly role?: CrewDraft['role']
  readonly rights: RoomRight[]
}

async function tellCrew(work: Work, { showId, personId, name, role, rights }: Told): Promise<void> {
  const body = { personId, role: role ?? ('viewer' as const), rights }
  tellRoom(work, showId, { lane: 'must', type: 'crew-changed', body })
  work.record('live.crew-changed', { showId, personId, ...(role && { role }), rights })
  const place = { scope: 'show', subjectId: showId }
  await keepActs(work, [{ act: 'crew-changed', place, person: { id: personId, name }, reason: role ?? 'removed' }])
}

/** Lets somebody with the pass into a rehearsal or a show of the demo, marked as simulated. */
export async function joinRehearsal(work: Work, showId: string, isRightPass: boolean): Promise<void> {
  const { actor, now } = work
  const show = await lockShow(work, showId)
  if (!show.rehearsal && !show.is_demo) throw refuse.notARehearsal()
  if (!isRightPass) throw refuse.wrongPass()
  const row = { show_id: showId, person_id: actor.id, name: actor.name, avatar_url: null, rights: [] }
  await writing(work)
    .insertInto('live.crew')
    .values({ ...row, role: 'invited', simulated: true, added_by: actor.id, added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
