import { sql } from 'kysely'

import type { CircleRight, CircleRole } from '#contracts/community'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { hasRight } from './circle.ts'

/** Refuses to post in a circle that is closed, or that the author does not belong to. */
export async function permitPosting(work: Work, circleId: string, authorId: string): Promise<void> {
  const circle = await writing(work)
    .selectFrom('community.circle')
    .select('state')
    .where('id', '=', circleId)
    .forShare()
    .executeTakeFirst()
  if (!circle) throw refuse.unknownCircle({ field: 'circleId' })
  if (circle.state !== 'open') throw refuse.circleArchived({ field: 'circleId' })
  if (!(await roleIn(work, circleId, authorId))) throw refuse.notInCircle({ field: 'circleId' })
}

/** What somebody is in a circle; undefined for whoever does not belong to it. */
export async function roleIn(work: Work, circleId: string, personId: string): Promise<CircleRole | undefined> {
  const row = await writing(work)
    .selectFrom('community.circle_member')
    .select('role')
    .where('circle_id', '=', circleId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.role
}

/** Refuses what the caller's role does not allow; operators stand for an owner. Gives what they act as. */
export async function permitIn(work: Work, circleId: string, right: CircleRight): Promise<CircleRole> {
  if (work.actor.may.has('community.manage') || work.actor.kind === 'system') return 'owner'
  const role = await roleIn(work, circleId, work.actor.id)
  if (!role || !hasRight(role, right)) throw refuse.noCircleRight()
  return role
}

/** Counts members along with their rows, under the circle's lock. */
export async function countMembers(work: Work, circleId: string, more: number): Promise<void> {
  await sql`update community.circle set members = members + ${more} where id = ${circleId}`.execute(work.tx)
}

/** Refuses whatever leaves a circle without an owner; under the circle's lock two owners cannot both be the last to go. */
export async function keepOwned(work: Work, circleId: string): Promise<void> {
  const owner = await writing(work)
    .selectFrom('community.circle_member')
    .select('person_id')
    .where('circle_id', '=', circleId)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  if (!owner) throw refuse.lastOwner()
}
