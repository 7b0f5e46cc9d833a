import type { CooperationState } from '#contracts/partners'

interface Piece {
  cooperationId: string
  deliverableId: string
  kolId: string
}

declare module '#platform/facts' {
  interface Facts {
    'partners.kol-added': { personId: string }
    'partners.kol-ended': { personId: string }
    'partners.cooperation-turned': { cooperationId: string; kolId: string; state: CooperationState; version: number }
    'partners.deliverable-submitted': Piece
    'partners.deliverable-returned': Piece
    'partners.deliverable-approved': Piece & { isOnTime: boolean }
  }
}
