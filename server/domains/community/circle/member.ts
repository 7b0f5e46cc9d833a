import type { CircleRole } from '#contracts/community'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

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
