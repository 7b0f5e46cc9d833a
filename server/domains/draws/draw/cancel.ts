import { audit } from '#domains/identity/index'
import { permitRunning, tellRoom } from '#domains/live/index'
import type { Work } from '#platform/work'
import { handBack } from '../prize/gift.ts'
import { writing } from '../tables.ts'
import { checkStep, holderOf } from './draw.ts'
import { type DrawRow, lockDraw, prizesOf, subjectOf } from './load.ts'

/** Calls a draw off before it is closed. Its stock goes back, the room is told why. */
export async function cancelDraw(work: Work, drawId: string, reason: string): Promise<void> {
  const draw = await lockDraw(work, drawId)
  await permitRunning(work, draw.show_id)
  checkStep(draw.state, 'cancelled')
  await cancelNow(work, draw, reason)
  await audit(work, 'draws.draw-cancelled', subjectOf(draw), { reason })
}

/** Calls off a draw whose row is locked and that is not closed. */
export async function cancelNow(work: Work, draw: DrawRow, reason: string): Promise<void> {
  const { id: drawId, show_id: showId, entries } = draw
  const tx = writing(work)
  await tx
    .updateTable('draws.draw')
    .set({ state: 'cancelled', cancelled_at: work.now, cancel_reason: reason })
    .where('id', '=', drawId)
    .execute()
  if (draw.opened_at !== null) {
    await handBack(work, holderOf(drawId), await prizesOf(tx, [drawId]))
    tellRoom(work, showId, { lane: 'must', type: 'draw-cancelled', body: { drawId, reason } })
  }
  work.record('draws.draw-cancelled', { drawId, showId, reason, entries })
}
