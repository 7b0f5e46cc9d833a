import type { Subject } from '#domains/moderation/index'
import { permitLifting, tellLifted } from '../room/sanction.ts'
import { reading } from '../tables.ts'

/** A show as something within which order is kept. */
export const showSubject: Subject = {
  kind: 'show',
  async namesOf(reader, ids) {
    const rows = await reading(reader)
      .selectFrom('live.show')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map(({ id, title }) => [id, title.zh ?? title.en ?? '']))
  },
  permitLifting,
  lifted: tellLifted,
}
