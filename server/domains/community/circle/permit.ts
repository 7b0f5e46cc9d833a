import type { CircleRight } from '#contracts/community'
import type { Viewer } from '../post/visible.ts'
import { refuse } from '../refusals.ts'
import type { CommunityReader } from '../tables.ts'
import { hasRight } from './circle.ts'

/** Refuses to read what only some roles of a circle may; operators may. */
export async function permitReading(
  db: CommunityReader,
  circleId: string,
  viewer: Viewer,
  right: CircleRight,
): Promise<void> {
  if (viewer.may.has('community.manage')) return
  const row = await db
    .selectFrom('community.circle_member')
    .select('role')
    .where('circle_id', '=', circleId)
    .where('person_id', '=', viewer.id)
    .executeTakeFirst()
  if (!hasRight(row?.role, right)) throw refuse.noCircleRight()
}
