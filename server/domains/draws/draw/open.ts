import { audit } from '#domains/identity/index'
import { permitRunning, tellRoom } from '#domains/live/index'
import type { Work } from '#platform/work'
import { holdAll } from '../prize/gift.ts'
import { queueInShow } from '../queue.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { checkStep, holderOf } from './draw.ts'
import { lockDraw, prizesOf, subjectOf } from './load.ts'
import { shownDrawOf } from './shown.ts'

/**
 * Opens a prepared draw: sets its stock aside, publishes the hash of its seed, starts the countdown. Refuses while another
 * draw of the show is open (an index says so) and when there is too little stock.
 */
export async function openDraw(work: Work, drawId: string): Promise<void> {
  const draw = await lockDraw(work, drawId)
  const show = await permitRunning(work, draw.show_id)
  checkStep(draw.state, 'open')
  if (show.state !== 'live') throw refuse.notOnAir()
  await queueInShow(work, draw.show_id)
  const tx = writing(work)
  const other = await tx
    .selectFrom('draws.draw')
    .select('id')
    .where('show_id', '=', draw.show_id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (other) throw refuse.anotherOpen({ drawId: other.id })
  await holdAll(work, holderOf(drawId), await prizesOf(tx, [drawId]))
  const closesAt = new Date(work.now.getTime() + draw.countdown_seconds * 1000)
  const opened = await tx
    .updateTable('draws.draw')
    .set({ state: 'open', opened_at: work.now, closes_at: closesAt })
    .where('id', '=', drawId)
    .returningAll()
    .executeTakeFirstOrThrow()
  tellRoom(work, draw.show_id, { lane: 'must', type: 'draw-opened', body: await shownDrawOf(work.tx, opened) })
  work.record('draws.draw-opened', { drawId, showId: draw.show_id, closesAt: closesAt.toISOString() })
  await audit(work, 'draws.draw-opened', subjectOf(draw), { showId: draw.show_id })
}
