import type { GatheringVerdict } from '#contracts/gatherings'

interface Signed {
  gatheringId: string
  personId: string
}

declare module '#platform/facts' {
  interface Facts {
    'gatherings.gathering-drafted': { gatheringId: string }
    'gatherings.gathering-changed': { gatheringId: string; version: number }
    'gatherings.gathering-opened': { gatheringId: string; goal: string; target: number }
    'gatherings.gathering-cancelled': { gatheringId: string; reason: string; people: number }
    'gatherings.people-invited': { gatheringId: string; people: number }
    'gatherings.step-sent': { gatheringId: string; stepId: string; people: number }
    'gatherings.signed-up': Signed & { state: 'going' | 'waiting' }
    'gatherings.left': Signed
    'gatherings.moved-up': Signed
    'gatherings.came': Signed
    'gatherings.results-published': { gatheringId: string }
    'gatherings.thanked': Signed & { couponId?: string }
    'gatherings.feedback-given': Signed & { stars: number }
    'gatherings.verdict-confirmed': { gatheringId: string; verdict: GatheringVerdict; proposed: GatheringVerdict }
  }
}
