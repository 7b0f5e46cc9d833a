import type { Reactions } from '#platform/domain'
import { statedAt } from '../stated.ts'
import { writing } from '../tables.ts'
import { countFact } from './count.ts'

/** Follows, each in the minute in which it was done. */
export const followFollows: Reactions = {
  'live.host-followed': async (work, { showId, personId }) => {
    if (!showId) return
    const at = statedAt(work)
    const { numInsertedOrUpdatedRows } = await writing(work)
      .insertInto('analytics.follow')
      .values({ show_id: showId, person_id: personId, at })
      .onConflict((known) => known.doNothing())
      .executeTakeFirst()
    // Who follows, leaves and follows again is one new follower of the show.
    if (numInsertedOrUpdatedRows === 1n) await countFact(work, [{ showId, at, measure: 'follow', by: 1 }])
  },
}
