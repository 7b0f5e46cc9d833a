import { audit } from '#domains/identity/index'
import { permitRunning, tellRoom } from '#domains/live/index'
import { toHex } from '#kernel/chance/hex'
import { rootOf } from '#kernel/chance/merkle'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { checkStep, unpackTree } from './draw.ts'
import { type DrawRow, lockDraw, subjectOf } from './load.ts'

/** Ends the countdown of an open draw now; for those who run the show. */
export async function closeDraw(work: Work, drawId: string): Promise<void> {
  const draw = await lockDraw(work, drawId)
  await permitRunning(work, draw.show_id)
  checkStep(draw.state, 'closed')
  await closeNow(work, draw)
  await audit(work, 'draws.draw-closed', subjectOf(draw), { entries: draw.entries })
}

/** Closes a draw whose time is over; one that somebody else has closed stays as it is. */
export async function closeIfDue(work: Work, drawId: string): Promise<void> {
  const draw = await lockDraw(work, drawId)
  if (draw.state === 'open' && draw.closes_at !== null && draw.closes_at <= work.now) await closeNow(work, draw)
}

/** Makes the entries final and publishes their root. The seed stays secret until that has committed. */
export async function closeNow(work: Work, draw: DrawRow): Promise<void> {
  const { id: drawId, show_id: showId, entries } = draw
  const root = rootOf(unpackTree(entries, draw.peaks))
  await writing(work)
    .updateTable('draws.draw')
    .set({ state: 'closed', closed_at: work.now, root: Buffer.from(root) })
    .where('id', '=', drawId)
    .execute()
  const body = { drawId, entries, root: toHex(root) }
  tellRoom(work, showId, { lane: 'must', type: 'draw-closed', body })
  work.record('draws.draw-closed', { ...body, showId })
}
