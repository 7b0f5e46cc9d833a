import type { ComponentType } from 'react'
import type { OfferProps } from './offer/pile.ts'

interface OfferKind {
  readonly noun: string
  /** Gives the noun's component: it asks how things stand, hears the room, and draws an `<Offer>` for each thing on offer. */
  readonly load: () => Promise<ComponentType<OfferProps>>
}

/** What a room may offer beside its shelf. One line a noun; each lies in `web/viewer/parts/<noun>/` and is fetched once the room stands. */
export const offers: readonly OfferKind[] = [
  { noun: 'poll', load: () => import('../parts/poll/Polls.tsx').then((it) => it.Polls) },
  { noun: 'draw', load: () => import('../parts/draw/Draws.tsx').then((it) => it.Draws) },
  { noun: 'red-packet', load: () => import('../parts/red-packet/RedPackets.tsx').then((it) => it.RedPackets) },
  { noun: 'coupon', load: () => import('../parts/coupon/DroppedCoupons.tsx').then((it) => it.DroppedCoupons) },
  { noun: 'group', load: () => import('../sharing/group/RoomGroups.tsx').then((it) => it.RoomGroups) },
  { noun: 'flash-sale', load: () => import('../parts/flash-sale/FlashSales.tsx').then((it) => it.FlashSales) },
]
