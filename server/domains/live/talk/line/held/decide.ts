import type { ChatLine } from '#contracts/live'
import { keepActs } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../../../refusals.ts'
import { getShowRow, standingIn } from '../../../show/load.ts'
import { writing } from '../../../tables.ts'
import type { LogKeeper } from '../keep.ts'
import { type LineRow, shownLine } from '../said.ts'

/**
 * Lets a held line into the room, or leaves it to its author. Let in, it stands in the room's log from now on, and in history and
 * replay at its moment. Again the same is the same; what was let in is taken back by retracting it.
 */
export async function decideHeldLine(
  work: Work,
  log: Pick<LogKeeper, 'append' | 'appended'>,
  { showId, lineId, isLetIn }: { readonly showId: string; readonly lineId: string; readonly isLetIn: boolean },
): Promise<void> {
  const tx = writing(work)
  const { rights } = await standingIn(tx, await getShowRow(tx, showId), work.actor)
  if (!rights.includes('retract')) throw refuse.notYours({ right: 'retract' })
  const line = await tx
    .selectFrom('live.line')
    .selectAll()
    .where('id', '=', lineId)
    .where('show_id', '=', showId)
    .where('retracted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!line || (line.held_for === null && !line.shadowed)) throw refuse.unknownLine()
  if (!line.shadowed) {
    if (isLetIn) return
    throw refuse.lineLetIn()
  }
  if (!isLetIn && line.looked_at) return
  const looked = { looked_by: work.actor.id, looked_at: work.now }
  const seq = isLetIn ? await putIntoRoom(work, log, line) : null
  await tx
    .updateTable('live.line')
    .set({ ...looked, ...(seq !== null && { seq, shadowed: false }) })
    .where('id', '=', lineId)
    .execute()
  await keepActs(work, [actOf(line, isLetIn)])
  if (isLetIn) work.record('live.line-let-in', { showId, lineId, personId: line.author_id, text: line.text })
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

function actOf(line: LineRow, isLetIn: boolean) {
  return {
    act: isLetIn ? 'line-let-in' : 'line-left-held',
    place: { scope: 'show', subjectId: line.show_id },
    person: { id: line.author_id, name: line.author.name },
    lineId: line.id,
    text: line.text,
    reason: line.held_for ?? undefined,
  }
}
