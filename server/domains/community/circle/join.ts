import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockCircle } from './load.ts'

/** Lets the caller join; whoever belongs already stays what they are. */
export async function joinCircle(work: Work, circleId: string): Promise<void> {
  const circle = await lockCircle(work, circleId)
  if (circle.state !== 'open') throw refuse.circleArchived()
  const joined = await writing(work)
    .insertInto('community.circle_member')
    .values({ circle_id: circleId, person_id: work.actor.id, role: 'member', joined_at: work.now })
    .onConflict((conflict) => conflict.columns(['circle_id', 'person_id']).doNothing())
    .returning('role')
    .executeTakeFirst()
  if (!joined) return
  await countMembers(work, circleId, 1)
  work.record('community.circle-joined', { circleId, personId: work.actor.id, role: 'member' })
}

/** Lets the caller leave. A circle's last owner stays. */
export async function leaveCircle(work: Work, circleId: string): Promise<void> {
  await lockCircle(work, circleId)
  const left = await writing(work)
    .deleteFrom('community.circle_member')
    .where('circle_id', '=', circleId)
    .where('person_id', '=', work.actor.id)
    .returning('role')
    .executeTakeFirst()
  if (!left) return
  if (left.role === 'owner') await keepOwned(work, circleId)
  await countMembers(work, circleId, -1)
  work.record('community.circle-left', { circleId, personId: work.actor.id })
}

/** Refuses whatever leaves a circle without an owner; under the circle's lock two owners cannot both be the last to go. */
async function keepOwned(work: Work, circleId: string): Promise<void> {
  const owner = await writing(work)
    .selectFrom('community.circle_member')
    .select('person_id')
    .where('circle_id', '=', circleId)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  if (!owner) throw refuse.lastOwner()
}

async function countMembers(work: Work, circleId: string, more: number): Promise<void> {
  await sql`update community.circle set members = members + ${more} where id = ${circleId}`.execute(work.tx)
}
