import { sql } from 'kysely'

import { keepActs } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { getShowRow, standingIn } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { checkRetract } from './line.ts'
import type { LineRow } from './said.ts'

/** Takes a line back everywhere: live, in history and in the replay. Twice is once. */
export async function retractLine(work: Work, showId: string, lineId: string): Promise<void> {
  const tx = writing(work)
  const line = await tx
    .selectFrom('live.line')
    .selectAll()
    .where('id', '=', lineId)
    .where('show_id', '=', showId)
    .forUpdate()
    .executeTakeFirst()
  if (!line) throw refuse.unknownLine()
  const standing = await standingIn(tx, await getShowRow(tx, showId), work.actor)
  const who = { id: work.actor.id, mayRetract: standing.rights.includes('retract') }
  const by = checkRetract({ authorId: line.author_id }, who)
  if (line.retracted_at) return
  await retractRows(work, showId, [line], by)
}

/** Takes back everything somebody said in a room; answers how many lines. */
export async function retractLinesOf(work: Work, showId: string, personId: string): Promise<number> {
  const lines = await writing(work)
    .selectFrom('live.line')
    .selectAll()
    .where('show_id', '=', showId)
    .where('author_id', '=', personId)
    .where('retracted_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  await retractRows(work, showId, lines, 'moderator')
  return lines.length
}

/** Takes locked lines back: in the room at once, and in whatever is read later. */
export async function retractRows(
  work: Work,
  showId: string,
  lines: readonly LineRow[],
  by: 'author' | 'moderator',
): Promise<void> {
  if (lines.length === 0) return
  const tx = writing(work)
  const lineIds = lines.map((line) => line.id)
  await tx
    .updateTable('live.line')
    .set({ retracted_at: work.now, retracted_by: work.actor.id })
    .where('id', 'in', lineIds)
    .execute()
  await forgetWording(work, lineIds)
  const withdraws = lines.flatMap((line) => line.seq ?? [])
  if (withdraws.length > 0)
    tellRoom(work, showId, { lane: 'must', type: 'line-retracted', body: { lineIds, by }, withdraws })
  for (const line of lines) {
    work.record('live.line-retracted', { showId, lineId: line.id, personId: line.author_id, by })
  }
  if (by === 'moderator')
    await keepActs(
      work,
      lines.map((line) => actOf(showId, line)),
    )
}

/** A question that others asked, too, goes on in the words of the first of them who still asks. */
export async function forgetWording({ tx }: Work, lineIds: readonly string[]): Promise<void> {
  await sql`
    with gone as (delete from live.question_line where line_id = any(${lineIds}) returning question_id)
    update live.question as question set wording = first.text
    from gone cross join lateral (
      select line.text from live.question_line as asked join live.line as line on line.id = asked.line_id
      where asked.question_id = gone.question_id and line.id <> all(${lineIds}) order by line.id limit 1
    ) as first
    where question.id = gone.question_id
      and wording in (select text from live.line where id = any(${lineIds}))`.execute(tx)
}

function actOf(showId: string, line: LineRow) {
  const person = { id: line.author_id, name: line.author.name }
  return {
    act: 'line-retracted',
    place: { scope: 'show', subjectId: showId },
    person,
    lineId: line.id,
    text: line.text,
  }
}
