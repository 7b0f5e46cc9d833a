import type { DrawDraft } from '#contracts/draws'
import { audit } from '#domains/identity/index'
import { permitRunning } from '#domains/live/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { checkDraft, columnsOf, prizeRows } from './draft.ts'
import { lockDraw, subjectOf } from './load.ts'

/** Writes a prepared draw anew; one that was opened, at the same instant too, stays as people entered it. Its seed stays. */
export async function changeDraw(work: Work, drawId: string, draft: DrawDraft): Promise<void> {
  const draw = await lockDraw(work, drawId)
  const show = await permitRunning(work, draw.show_id)
  if (draw.state !== 'prepared') throw refuse.notPrepared()
  await checkDraft(work, draft)
  const prizes = await prizeRows(work, draft)
  const tx = writing(work)
  await tx
    .updateTable('draws.draw')
    .set({ ...columnsOf(draft), open_trouble: null })
    .where('id', '=', drawId)
    .execute()
  await tx.deleteFrom('draws.prize').where('draw_id', '=', drawId).execute()
  await tx
    .insertInto('draws.prize')
    .values(prizes.map((prize) => ({ draw_id: drawId, ...prize })))
    .execute()
  const title = draft.title.trim()
  work.record('draws.draw-changed', { drawId, showId: show.id, title })
  await audit(work, 'draws.draw-changed', subjectOf({ id: drawId, title }), { before: draw.title })
}
