import type { Work } from '#platform/work'
import { refuse } from '../../../refusals.ts'
import { lockTalk } from '../../../room/lock.ts'
import { getShowRow, standingIn } from '../../../show/load.ts'
import { writing } from '../../../tables.ts'
import type { LineRow } from '../said.ts'

export interface HeldPlace {
  readonly showId: string
  readonly lineId: string
}

/** Locks a line that is or was held, for whoever may take lines back in its room. */
export async function holdHeldLine(work: Work, { showId, lineId }: HeldPlace): Promise<LineRow> {
  const tx = writing(work)
  const { rights } = await standingIn(tx, await getShowRow(tx, showId), work.actor)
  if (!rights.includes('retract')) throw refuse.notYours({ right: 'retract' })
  await lockTalk(work, showId)
  const line = await tx
    .selectFrom('live.line')
    .selectAll()
    .where('id', '=', lineId)
    .where('show_id', '=', showId)
    .where('retracted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!line || (line.held_for === null && !line.shadowed)) throw refuse.unknownLine()
  return line
}

/** What the log of order says about a held line. */
export function heldActOf(line: LineRow, act: 'line-let-in' | 'line-left-held' | 'line-held-again') {
  return {
    act,
    place: { scope: 'show', subjectId: line.show_id },
    person: { id: line.author_id, name: line.author.name },
    lineId: line.id,
    text: line.text,
    reason: line.held_for ?? undefined,
  }
}
