import type { PrizeKind } from '#contracts/draws'

declare module '#platform/facts' {
  interface Facts {
    'draws.draw-prepared': { drawId: string; showId: string; title: string }
    'draws.draw-changed': { drawId: string; showId: string; title: string }
    'draws.draw-opened': { drawId: string; showId: string; closesAt: string }
    'draws.draw-entered': { drawId: string; showId: string; personId: string; number: number }
    'draws.draw-closed': { drawId: string; showId: string; entries: number; root: string }
    'draws.draw-drawn': { drawId: string; showId: string; entries: number; winners: number }
    'draws.draw-settled': { drawId: string; showId: string }
    'draws.draw-cancelled': { drawId: string; showId: string; reason: string; entries: number }
    'draws.prize-won': {
      drawId: string
      showId: string
      personId: string
      position: number
      rank: number
      kind: PrizeKind
    }
    'draws.prize-received': { drawId: string; showId: string; personId: string; position: number; kind: PrizeKind }
    'draws.prize-lapsed': { drawId: string; showId: string; position: number; rank: number; drawnAgain: boolean }
    'draws.red-packet-opened': {
      packetId: string
      showId: string
      total: number
      currency: string
      shares: number
    }
    'draws.share-taken': {
      packetId: string
      showId: string
      personId: string
      number: number
      amount: number
      currency: string
    }
    'draws.red-packet-ended': { packetId: string; showId: string; taken: number; takenAmount: number }
  }
}
