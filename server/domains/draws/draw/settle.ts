import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import type { DrawRow } from './load.ts'

/** A drawn draw is settled once no prize waits for anybody any more. The caller holds the draw's row. */
export async function settleIfDone(work: Work, draw: Pick<DrawRow, 'id' | 'show_id' | 'state'>): Promise<void> {
  if (draw.state !== 'drawn') return
  const tx = writing(work)
  const waiting = await tx
    .selectFrom('draws.win')
    .select('position')
    .where('draw_id', '=', draw.id)
    .where('state', '=', 'won')
    .limit(1)
    .executeTakeFirst()
  if (waiting) return
  await tx.updateTable('draws.draw').set({ state: 'settled', settled_at: work.now }).where('id', '=', draw.id).execute()
  work.record('draws.draw-settled', { drawId: draw.id, showId: draw.show_id })
}
