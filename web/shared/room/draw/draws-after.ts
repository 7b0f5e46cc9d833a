import type { Draw, RedPacket } from '#contracts/draws'
import type { RoomState, ShowEntry } from '#contracts/live'

type Draws = readonly Draw[]
type Packets = readonly RedPacket[]

/** How far a draw has come; what the log tells late never takes it back. */
const order: readonly Draw['state'][] = ['prepared', 'open', 'closed', 'drawn', 'settled', 'cancelled']
const isFurther = (one: Draw, other: Draw) => order.indexOf(one.state) > order.indexOf(other.state)

/** The draws of a room, newest first, after an entry of its log; the same list when it tells of none. */
export function drawsAfter(draws: Draws, entry: ShowEntry): Draws {
  switch (entry.type) {
    case 'draw-opened':
    case 'draw-drawn': {
      const told = entry.body
      const known = draws.find(({ id }) => id === told.id)
      if (known && !isFurther(told, known)) return draws
      return known ? draws.map((draw) => (draw === known ? told : draw)) : [told, ...draws]
    }
    case 'draw-closed': {
      const { drawId, entries, root } = entry.body
      const close = (draw: Draw): Draw => ({ ...draw, state: 'closed', entries, root })
      return draws.map((draw) => (draw.id === drawId && draw.state === 'open' ? close(draw) : draw))
    }
    case 'draw-cancelled': {
      const { drawId, reason } = entry.body
      return draws.map((draw) => (draw.id === drawId ? { ...draw, state: 'cancelled', cancelReason: reason } : draw))
    }
    default:
      return draws
  }
}

/** The draws with the newest number of entries of the one that is open; a count never goes back. */
export function drawsCounted(draws: Draws, { draw: count }: RoomState): Draws {
  if (!count) return draws
  const isNews = (draw: Draw) => draw.id === count.drawId && draw.state === 'open' && count.entries > draw.entries
  return draws.some(isNews) ? draws.map((draw) => (isNews(draw) ? { ...draw, entries: count.entries } : draw)) : draws
}

/** The red packets of a room, newest first, after an entry of its log. */
export function packetsAfter(packets: Packets, entry: ShowEntry): Packets {
  if (entry.type !== 'red-packet-opened' && entry.type !== 'red-packet-ended') return packets
  const told = entry.body
  const known = packets.find(({ id }) => id === told.id)
  if (known && (known.state === 'ended' || told.state === 'open')) return packets
  return known ? packets.map((packet) => (packet === known ? told : packet)) : [told, ...packets]
}

/** The red packets with the newest number of shares taken. */
export function packetsCounted(packets: Packets, { redPacket: count }: RoomState): Packets {
  if (!count) return packets
  const isNews = ({ id, state, taken }: RedPacket) => id === count.packetId && state === 'open' && count.taken > taken
  return packets.some(isNews)
    ? packets.map((packet) => (isNews(packet) ? { ...packet, taken: count.taken } : packet))
    : packets
}
