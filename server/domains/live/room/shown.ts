import type { RoomAct, RoomSanction } from '#contracts/live'
import type { ActRow, SanctionRow } from '#domains/moderation/index'
import { present } from '#kernel/present'

/** A measure as the moderators of a room see it. */
export function shownSanction(row: SanctionRow): RoomSanction {
  return present({
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    measure: row.measure,
    reason: row.reason,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
    until: row.until?.toISOString(),
    liftedAt: row.lifted_at?.toISOString(),
  })
}

/** An act of order as the room's log shows it. */
export function shownAct(row: ActRow): RoomAct {
  return present({
    id: row.id,
    at: row.at.toISOString(),
    by: { id: row.by_id, name: row.by_name },
    act: row.act as RoomAct['act'],
    personId: row.person_id ?? undefined,
    personName: row.person_name ?? undefined,
    lineId: row.line_id ?? undefined,
    text: row.text ?? undefined,
    reason: row.reason ?? undefined,
  })
}
