import type { RoomRules } from '#contracts/live'
import { keepActs } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { lockShowFor } from '../show/load.ts'
import { writing } from '../tables.ts'
import { tellRoom } from './tell.ts'

/** Changes how people may talk and what is pinned. Lines that are being kept come before it or are judged by it. */
export async function changeRules(work: Work, showId: string, change: Partial<RoomRules>): Promise<RoomRules> {
  await lockShowFor(work, showId, 'rules')
  const { chatFor: chat_for, slowModeMs: slow_mode_ms, pinned } = change
  const row = await writing(work)
    .updateTable('live.room')
    .set(present({ chat_for, slow_mode_ms, pinned }))
    .where('show_id', '=', showId)
    .returning(['chat_for', 'slow_mode_ms', 'pinned'])
    .executeTakeFirstOrThrow()
  const rules = rulesOf(row)
  tellRoom(work, showId, { lane: 'must', type: 'rules-changed', body: rules })
  work.record('live.rules-changed', { showId, ...rules })
  const place = { scope: 'show', subjectId: showId }
  await keepActs(work, [{ act: 'rules-changed', place, text: JSON.stringify(change) }])
  return rules
}

export function rulesOf(row: { chat_for: RoomRules['chatFor']; slow_mode_ms: number; pinned: string }): RoomRules {
  return { chatFor: row.chat_for, slowModeMs: row.slow_mode_ms, pinned: row.pinned }
}
