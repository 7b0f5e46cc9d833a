import type { RedPacketDraft } from '#contracts/draws'
import { refuse } from '../refusals.ts'

/** Refuses a sum that does not reach for one unit a share. */
export function checkDraft({ total, shares }: Pick<RedPacketDraft, 'total' | 'shares'>): void {
  if (total < shares) throw refuse.tooManyShares({ field: 'shares', most: total })
}

/** Refuses who comes to a packet that is empty or over, in words for which of them. */
export function checkOpen(
  packet: { shares: number; taken: number; ends_at: Date; ended_at: Date | null },
  now: Date,
): void {
  if (packet.taken >= packet.shares) throw refuse.packetEmpty()
  if (packet.ended_at !== null || packet.ends_at <= now) throw refuse.packetEnded()
}
