import { keepActs } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../../../refusals.ts'
import { tellRoom } from '../../../room/tell.ts'
import { writing } from '../../../tables.ts'
import { forgetWording } from '../retract.ts'
import { type HeldPlace, heldActOf, holdHeldLine } from './load.ts'

/**
 * Takes back what one has decided oneself: the line waits for a look again. What was let in leaves the room's log, history and replay as
 * a retracted line does, and its author goes on seeing it. Twice is once; once somebody has decided otherwise it is refused.
 */
export async function undoHeldLine(
  work: Work,
  { isLetIn, ...place }: HeldPlace & { readonly isLetIn: boolean },
): Promise<void> {
  const line = await holdHeldLine(work, place)
  if (!line.looked_at && line.shadowed) return
  if (line.looked_by !== work.actor.id || line.shadowed === isLetIn) throw refuse.decidedSince()
  await writing(work)
    .updateTable('live.line')
    .set({ shadowed: true, seq: null, looked_by: null, looked_at: null })
    .where('id', '=', line.id)
    .execute()
  if (isLetIn) {
    await forgetWording(work, [line.id])
    const body = { lineIds: [line.id], by: 'moderator' as const, isHeld: true as const }
    if (line.seq !== null)
      tellRoom(work, line.show_id, { lane: 'must', type: 'line-retracted', body, withdraws: [line.seq] })
    work.record('live.line-held-again', { showId: line.show_id, lineId: line.id, personId: line.author_id })
  }
  await keepActs(work, [heldActOf(line, 'line-held-again')])
}
