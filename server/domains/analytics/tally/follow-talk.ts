import type { Reactions } from '#platform/domain'
import { statedAt } from '../stated.ts'
import { writing } from '../tables.ts'
import { countFact } from './count.ts'

/** Lines and follows, each in the minute in which it was said or done. */
export const followTalk: Reactions = {
  'live.chat-line-said': async (work, { showId, shadowed, simulated }) => {
    if (shadowed) return
    const at = statedAt(work)
    await countFact(work, [
      { showId, at, measure: 'chat', by: 1 },
      { showId, at, measure: 'simulated-chat', by: simulated ? 1 : 0 },
    ])
  },
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
