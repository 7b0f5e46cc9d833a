import { audit } from '#domains/identity/index'
import { permitRunning, tellRoom } from '#domains/live/index'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { lockPacket, type PacketRow, packetSubject, shownPacket } from './load.ts'

/** Ends a red packet now; for those who run the show. One that has ended stays as it is. */
export async function endRedPacket(work: Work, packetId: string): Promise<void> {
  const packet = await lockPacket(work, packetId)
  await permitRunning(work, packet.show_id)
  if (packet.ended_at) return
  await endNow(work, packet)
  await audit(work, 'draws.red-packet-ended', packetSubject(packet), { taken: packet.taken })
}

export async function endIfDue(work: Work, packetId: string): Promise<void> {
  const packet = await lockPacket(work, packetId)
  if (!packet.ended_at && packet.ends_at <= work.now) await endNow(work, packet)
}

/** Ends a red packet whose row is locked and tells the room; its seed is public from here on. */
export async function endNow(work: Work, packet: PacketRow): Promise<PacketRow> {
  const ended = await writing(work)
    .updateTable('draws.red_packet')
    .set({ ended_at: work.now })
    .where('id', '=', packet.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  tellRoom(work, packet.show_id, { lane: 'must', type: 'red-packet-ended', body: shownPacket(ended) })
  const { id: packetId, show_id: showId, taken, taken_amount: takenAmount } = ended
  work.record('draws.red-packet-ended', { packetId, showId, taken, takenAmount })
  return ended
}
