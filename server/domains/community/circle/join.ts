import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { findMissing } from './door.ts'
import { type CircleRow, lockCircle } from './load.ts'
import { countMembers, keepOwned, roleIn } from './member.ts'

/** Lets the caller join; whoever belongs already stays what they are. Refuses who has to ask, or to have bought, first. */
export async function joinCircle(work: Work, circleId: string): Promise<void> {
  const circle = await lockCircle(work, circleId)
  if (await roleIn(work, circleId, work.actor.id)) return
  await permitComing(work, circle)
  if (circle.joining === 'asked') throw refuse.mustAsk()
  await letIn(work, circleId, work.actor.id)
}

/** Refuses who may neither join nor ask: the circle is closed, they were shown out, or they lack what it asks for. */
export async function permitComing(work: Work, circle: CircleRow): Promise<void> {
  if (circle.hidden_at) throw refuse.unknownCircle()
  if (circle.state !== 'open') throw refuse.circleArchived()
  if (circle.joining === 'closed') throw refuse.circleClosed()
  const removal = await writing(work)
    .selectFrom('community.circle_removal')
    .select('reason')
    .where('circle_id', '=', circle.id)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (removal) throw refuse.wasRemoved({ reason: removal.reason })
  const [missing] = await findMissing(work.tx, doorOf(circle), work.actor)
  if (!missing) return
  const { kind, need, has } = missing
  if (kind === 'level') throw refuse.levelTooLow({ need, has })
  if (kind === 'fan') throw refuse.fanTooLow({ need, has })
  throw refuse.mustBuy({ ordersMin: need, ordersPaid: has })
}

const doorOf = ({ id, joining, orders_min, level_min, fan_min }: CircleRow) => ({
  id,
  joining,
  ordersMin: orders_min,
  levelMin: level_min,
  fanMin: fan_min,
})

/** Adds a member, under the circle's lock. */
export async function letIn(work: Work, circleId: string, personId: string): Promise<void> {
  const joined = await writing(work)
    .insertInto('community.circle_member')
    .values({ circle_id: circleId, person_id: personId, role: 'member', joined_at: work.now })
    .onConflict((conflict) => conflict.columns(['circle_id', 'person_id']).doNothing())
    .returning('role')
    .executeTakeFirst()
  if (!joined) return
  await countMembers(work, circleId, 1)
  work.record('community.circle-joined', { circleId, personId, role: 'member' })
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

/** Keeps that the caller was shown the rules, and what they said interests them. */
export async function welcome(work: Work, circleId: string, interests: readonly string[]): Promise<void> {
  const circle = await lockCircle(work, circleId)
  const known = interests.filter((one) => circle.interests.includes(one))
  const kept = await writing(work)
    .updateTable('community.circle_member')
    .set({ rules_seen: circle.rules_version, interests: known })
    .where('circle_id', '=', circleId)
    .where('person_id', '=', work.actor.id)
    .returning('role')
    .executeTakeFirst()
  if (!kept) throw refuse.unknownMember()
  if (known.length === 0) return
  work.record('community.circle-interests-told', { circleId, personId: work.actor.id, interests: known })
}
