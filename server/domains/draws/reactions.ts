import { sql } from 'kysely'

import type { Reactions } from '#platform/domain'
import type { Work } from '#platform/work'
import { cancelNow } from './draw/cancel.ts'
import { closeNow } from './draw/close.ts'
import { lockDraw } from './draw/load.ts'
import { endNow } from './red-packet/end.ts'
import { lockPacket } from './red-packet/load.ts'
import { writing } from './tables.ts'

/** Draws whose countdown runs end by their rule when their show does; prepared ones are off, red packets are over. */
async function endWithShow(work: Work, showId: string): Promise<void> {
  const tx = writing(work)
  const draws = await tx
    .selectFrom('draws.draw')
    .select('id')
    .where('show_id', '=', showId)
    .where(sql<boolean>`state in ('prepared', 'open')`)
    .orderBy('id')
    .execute()
  for (const { id } of draws) {
    const draw = await lockDraw(work, id)
    if (draw.state === 'open' && draw.if_show_ends === 'draw') await closeNow(work, draw)
    else if (draw.state === 'open' || draw.state === 'prepared') await cancelNow(work, draw, 'show-ended')
  }
  await tx.deleteFrom('draws.planned_packet').where('show_id', '=', showId).execute()
  const packets = await tx
    .selectFrom('draws.red_packet')
    .select('id')
    .where('show_id', '=', showId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { id } of packets) {
    const packet = await lockPacket(work, id)
    if (!packet.ended_at) await endNow(work, packet)
  }
}

/** What this domain does when others' facts reach it. */
export const reactions: Reactions = {
  'live.show-ended': (work, { showId }) => endWithShow(work, showId),
  'live.show-cancelled': (work, { showId }) => endWithShow(work, showId),
}
