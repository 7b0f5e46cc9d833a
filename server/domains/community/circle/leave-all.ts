import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { lockCircle } from './load.ts'
import { countMembers } from './member.ts'

/**
 * Takes somebody who is erased out of all circles. A circle they owned alone goes to whoever stands next: moderators, then
 * core members, then members, the oldest first; without anybody it is archived.
 */
export async function leaveAll(work: Work, personId: string): Promise<void> {
  const tx = writing(work)
  await tx.deleteFrom('community.circle_request').where('person_id', '=', personId).execute()
  await tx.deleteFrom('community.circle_removal').where('person_id', '=', personId).execute()
  const own = await tx
    .selectFrom('community.circle_member')
    .select(['circle_id', 'role'])
    .where('person_id', '=', personId)
    .orderBy('circle_id')
    .execute()
  for (const { circle_id: circleId, role } of own) {
    await lockCircle(work, circleId)
    await tx
      .deleteFrom('community.circle_member')
      .where('circle_id', '=', circleId)
      .where('person_id', '=', personId)
      .execute()
    await countMembers(work, circleId, -1)
    if (role === 'owner') await passOn(work, circleId)
    work.record('community.circle-left', { circleId, personId })
  }
}

async function passOn(work: Work, circleId: string): Promise<void> {
  const { rows } = await sql<{ person_id: string; role: string }>`
    select person_id, role from community.circle_member where circle_id = ${circleId}
    order by array_position(array['owner', 'moderator', 'core', 'member'], role), joined_at, person_id limit 1`.execute(
    work.tx,
  )
  const [next] = rows
  if (next?.role === 'owner') return
  if (next) {
    await sql`update community.circle_member set role = 'owner'
      where circle_id = ${circleId} and person_id = ${next.person_id}`.execute(work.tx)
  } else await sql`update community.circle set state = 'archived' where id = ${circleId}`.execute(work.tx)
}
