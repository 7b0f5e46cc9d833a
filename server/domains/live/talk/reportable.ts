import type { Reportable } from '#domains/moderation/index'
import { getShowRow, standingIn } from '../show/load.ts'
import { reading, writing } from '../tables.ts'
import { retractRows } from './line/retract.ts'

/** A line of a room, reported by whoever is there. What is hidden is taken back everywhere, as a moderator in the room does. */
export const lineReportable: Reportable = {
  kind: 'line',
  async look(reader, id, asking) {
    const line = await reading(reader).selectFrom('live.line').selectAll().where('id', '=', id).executeTakeFirst()
    if (!line) return undefined
    if (asking) {
      const { rights } = await standingIn(reader, await getShowRow(reader, line.show_id), asking)
      const isSeen = line.retracted_at === null && !line.shadowed
      if (!isSeen && !rights.includes('retract')) return undefined
    }
    return {
      authorId: line.author_id,
      authorName: line.author.name,
      text: line.text,
      path: `/shows/${line.show_id}`,
      place: { scope: 'show', subjectId: line.show_id },
    }
  },
  async hide(work, id) {
    const line = await writing(work)
      .selectFrom('live.line')
      .selectAll()
      .where('id', '=', id)
      .where('retracted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (line) await retractRows(work, line.show_id, [line], 'moderator')
  },
  /** It stands in the history and the replay again; the moment in the room is over. */
  async restore(work, id) {
    await writing(work)
      .updateTable('live.line')
      .set({ retracted_at: null, retracted_by: null })
      .where('id', '=', id)
      .where('shadowed', '=', false)
      .execute()
  },
}
