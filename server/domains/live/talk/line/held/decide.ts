import type { ChatLine } from '#contracts/live'
import { keepActs } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../../../refusals.ts'
import { writing } from '../../../tables.ts'
import { collectQuestions } from '../../question/collect.ts'
import type { LogKeeper } from '../keep.ts'
import { type LineRow, shownLine } from '../said.ts'
import { type HeldPlace, heldActOf, holdHeldLine } from './load.ts'

/**
 * Lets a held line into the room, or leaves it to its author. Let in, it stands in the room's log from now on, and in history and
 * replay at its moment. Again the same is the same. Answers whether the decision that stands is this person's own: only they undo it.
 */
export async function decideHeldLine(
  work: Work,
  log: Pick<LogKeeper, 'append' | 'appended'>,
  { isLetIn, ...place }: HeldPlace & { readonly isLetIn: boolean },
): Promise<{ isYours: boolean }> {
  const line = await holdHeldLine(work, place)
  const isYours = line.looked_by === work.actor.id
  if (!line.shadowed) {
    if (isLetIn) return { isYours }
    throw refuse.lineLetIn()
  }
  if (!isLetIn && line.looked_at) return { isYours }
  const looked = { looked_by: work.actor.id, looked_at: work.now }
  const seq = isLetIn ? await putIntoRoom(work, log, line) : null
  await writing(work)
    .updateTable('live.line')
    .set({ ...looked, ...(seq !== null && { seq, shadowed: false }) })
    .where('id', '=', line.id)
    .execute()
  await keepActs(work, [heldActOf(line, isLetIn ? 'line-let-in' : 'line-left-held')])
  if (!isLetIn) return { isYours: true }
  const said = { lineId: line.id, personId: line.author_id, text: line.text }
  await collectQuestions(work, line.show_id, [{ ...said, productId: line.product_id ?? undefined }])
  work.record('live.line-let-in', { showId: line.show_id, ...said })
  return { isYours: true }
}

/** At the end of the room's log, as its last act: rooms are locked until the commit. */
async function putIntoRoom(
  work: Work,
  log: Pick<LogKeeper, 'append' | 'appended'>,
  line: LineRow,
): Promise<number | null> {
  const body = shownLine(line) satisfies ChatLine
  const draft = { roomId: line.show_id, lane: 'say' as const, type: 'chat-line', body, author: line.author_id }
  const entries = await log.append(work.tx, [draft], work.now)
  log.appended(entries)
  return entries[0]?.seq ?? null
}
