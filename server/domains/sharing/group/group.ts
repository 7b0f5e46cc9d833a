import type { GroupOfferDraft, GroupState, SeatState } from '#contracts/sharing'
import { refuse } from '../refusals.ts'

/** How a group stands while it is locked. */
export interface GroupStanding {
  readonly state: GroupState
  readonly endsAt: Date | undefined
  readonly size: number
  readonly taken: number
}

/** Who wants a seat, and what for. */
export interface SeatWish {
  readonly personId: string
  readonly isMember: boolean
  /** Has paid for nothing before. */
  readonly isNew: boolean
  readonly variantId: string
  readonly quantity: number
}

export interface SeatRules {
  readonly items: GroupOfferDraft['items']
  readonly mostPieces: number
}

/** What a piece costs at each step; refuses what is not part of the group buy, and more than one person may order. */
export function pricesOf({ items, mostPieces }: SeatRules, { variantId, quantity }: SeatWish): readonly number[] {
  const item = items.find((one) => one.variantId === variantId)
  if (!item) throw refuse.notInGroup({ field: 'variantId', variantId })
  if (quantity > mostPieces) throw refuse.tooManyPieces({ field: 'quantity', most: mostPieces })
  return item.prices
}

/** Refuses whoever comes when no seat is to be had; `hasSeat` when the person has one that stands. */
export function checkJoin(
  group: GroupStanding,
  { hasSeat, newOnly, isMember, isNew, now }: JoinAsked,
  details: { readonly offerId: string },
): void {
  if (hasSeat) throw refuse.alreadyIn()
  if (group.state === 'opening') throw refuse.groupNotOpen()
  if (group.state !== 'open' || group.endsAt === undefined || group.endsAt <= now) throw refuse.groupOver(details)
  if (newOnly && !(isMember && isNew)) throw refuse.newOnly()
  if (group.taken >= group.size) throw refuse.groupFull(details)
}

interface JoinAsked extends Pick<SeatWish, 'isMember' | 'isNew'> {
  readonly hasSeat: boolean
  readonly newOnly: boolean
  readonly now: Date
}

/** The place of the step that so many people reach; undefined when they are too few for the first. */
export function stepReached(steps: readonly number[], people: number): number | undefined {
  const place = steps.findLastIndex((step) => step <= people)
  return place === -1 ? undefined : place
}

/** Of each piece what goes back at a step: everybody has paid the price of the first. */
export function backAt(prices: readonly number[], step: number): number {
  return (prices[0] ?? 0) - (prices[step] ?? prices[0] ?? 0)
}

/** Whether money for a seat is still wanted: the group waits, and it was paid before the group's end. */
export function isWanted(
  seat: SeatState,
  { state, endsAt }: Pick<GroupStanding, 'state' | 'endsAt'>,
  paidAt: Date,
): boolean {
  if (seat !== 'held') return false
  return state === 'opening' || (state === 'open' && endsAt !== undefined && paidAt < endsAt)
}

export interface Heir {
  readonly personId: string
  readonly isPaid: boolean
}

/** Who leads once the leader has left: the first of those who stay and have paid, else the first of those who stay. */
export function heirOf(seats: readonly Heir[]): string | undefined {
  return (seats.find(({ isPaid }) => isPaid) ?? seats[0])?.personId
}
