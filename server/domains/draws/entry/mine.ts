import type { MyDraw } from '#contracts/draws'
import { getShowRow, readingLive } from '#domains/live/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { lookAt } from '../condition/condition.ts'
import { placeIn } from '../condition/own.ts'
import type { DrawRow } from '../draw/load.ts'
import { reading } from '../tables.ts'
import { findWins } from '../win/queries.ts'
import { receiptOf } from './receipt.ts'

/** How a draw stands for one person. Conditions are looked at while it is open; afterwards only the entry counts. */
export async function readMyDraw(db: Database, draw: DrawRow, actor: Actor, now: Date): Promise<MyDraw> {
  const entry = await reading(db)
    .selectFrom('draws.entry')
    .selectAll()
    .where('draw_id', '=', draw.id)
    .where('person_id', '=', actor.id)
    .executeTakeFirst()
  const show = await getShowRow(readingLive(db), draw.show_id)
  const place = placeIn(db, show, draw.opened_at ?? now, [actor.id])
  const checks = draw.state === 'open' && !entry ? await lookAt(place, draw.conditions) : undefined
  const met = draw.conditions.map(({ kind }) => ({ kind, isMet: entry !== undefined }))
  const [win] = entry ? await findWins(db, { personId: actor.id, drawId: draw.id }, {}, 1) : []
  return present({
    checks: checks?.get(actor.id) ?? met,
    needsAccount: actor.kind !== 'member' && !draw.guests_may,
    receipt: entry && receiptOf(entry),
    win,
  })
}
