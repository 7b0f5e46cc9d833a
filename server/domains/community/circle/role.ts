import type { CircleRole } from '#contracts/community'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { isAbove } from './circle.ts'
import { letIn } from './join.ts'
import { lockCircle } from './load.ts'
import { countMembers, keepOwned, permitIn, roleIn } from './member.ts'

/**
 * Makes a member something else. Handing over makes another the owner and the giver a moderator, in one commit. A circle
 * keeps an owner, whoever steps down at the same moment.
 */
export async function setRole(
  work: Work,
  circleId: string,
  personId: string,
  role: CircleRole,
  handsOver = false,
): Promise<void> {
  const { name } = await lockCircle(work, circleId)
  await permitIn(work, circleId, handsOver ? 'hand-over' : 'appoint')
  const before = await roleIn(work, circleId, personId)
  if (!before) throw refuse.unknownMember()
  await write(work, circleId, personId, role)
  if (handsOver && role === 'owner' && personId !== work.actor.id) {
    if ((await roleIn(work, circleId, work.actor.id)) === 'owner') {
      await write(work, circleId, work.actor.id, 'moderator')
    }
  }
  await keepOwned(work, circleId)
  if (before === role) return
  await audit(work, 'community.circle-role-set', { kind: 'circle', id: circleId, name }, { personId, before, role })
}

async function write(work: Work, circleId: string, personId: string, role: CircleRole): Promise<void> {
  await writing(work)
    .updateTable('community.circle_member')
    .set({ role })
    .where('circle_id', '=', circleId)
    .where('person_id', '=', personId)
    .execute()
  work.record('community.circle-role-set', { circleId, personId, role })
}

/** Shows a member out who stands below the caller. Again is the same. */
export async function removeMember(work: Work, circleId: string, personId: string, reason: string): Promise<void> {
  const { name } = await lockCircle(work, circleId)
  const own = await permitIn(work, circleId, 'remove-member')
  const role = await roleIn(work, circleId, personId)
  if (!role) return
  if (!isAbove(own, role)) throw refuse.noCircleRight()
  const tx = writing(work)
  await tx
    .deleteFrom('community.circle_member')
    .where('circle_id', '=', circleId)
    .where('person_id', '=', personId)
    .execute()
  const removal = { reason: reason.trim(), removed_by: work.actor.id, removed_at: work.now }
  await tx
    .insertInto('community.circle_removal')
    .values({ circle_id: circleId, person_id: personId, ...removal })
    .onConflict((conflict) => conflict.columns(['circle_id', 'person_id']).doUpdateSet(removal))
    .execute()
  await countMembers(work, circleId, -1)
  work.record('community.circle-member-removed', { circleId, personId, reason: removal.reason })
  await audit(work, 'community.circle-member-removed', { kind: 'circle', id: circleId, name }, { personId, reason })
}

/** Lets somebody who was shown out be a member again. */
export async function letBack(work: Work, circleId: string, personId: string): Promise<void> {
  await lockCircle(work, circleId)
  await permitIn(work, circleId, 'remove-member')
  const lifted = await writing(work)
    .deleteFrom('community.circle_removal')
    .where('circle_id', '=', circleId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  if (lifted) await letIn(work, circleId, personId)
}
