import type { Subject } from '#domains/moderation/index'
import { roleIn } from '../circle/member.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'

/** A circle as something within which order is kept: by its owners and moderators, and by staff who moderate. */
export const circleSubject: Subject = {
  kind: 'circle',
  async namesOf(reader, ids) {
    const rows = await reading(reader)
      .selectFrom('community.circle')
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map(({ id, name }) => [id, name]))
  },
  async permitLifting(work, circleId) {
    if (work.actor.may.has('room.moderate')) return
    const role = await roleIn(work, circleId, work.actor.id)
    if (role !== 'owner' && role !== 'moderator') throw refuse.notYours()
  },
  async moderatedBy(reader, personId) {
    const rows = await reading(reader)
      .selectFrom('community.circle_member')
      .select('circle_id')
      .where('person_id', '=', personId)
      .where('role', 'in', ['owner', 'moderator'])
      .execute()
    return rows.map(({ circle_id }) => circle_id)
  },
  lifted: async () => undefined,
}
