import type { Texts } from '#contracts/catalogue'
import type { PrizeDraft, PrizeKind } from '#contracts/draws'
import type { AddressForm } from '#contracts/orders'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'

type Without<T, Key extends string> = T extends unknown ? Omit<T, Key> : never
/** What is given for one piece of a prize, in the words of its kind. */
export type Gift = Without<PrizeDraft, 'quantity'>
type GiftOf<Kind extends PrizeKind> = Extract<Gift, { kind: Kind }>

/** Whom a gift goes to, and why: the same cause again gives nothing more. */
export interface Giving {
  readonly personId: string
  readonly cause: string
  /** Who holds the stock. */
  readonly holder: string
  /** With kinds that need one. */
  readonly address?: AddressForm
}

/** So many of one gift. */
export interface Pieces<Kind extends PrizeKind = PrizeKind> {
  readonly gift: GiftOf<Kind>
  readonly quantity: number
}

/** How one kind of prize is looked up, set aside, given and handed back. */
export interface GiftPort<Kind extends PrizeKind = PrizeKind> {
  readonly kind: Kind
  /** Whether the winner must say where it goes; else it is given without their doing. */
  readonly needsAddress: boolean
  /** Refuses what cannot be given; answers how it is called and shown. */
  describe(work: Work, gift: GiftOf<Kind>): Promise<{ title: Texts; imageUrl?: string }>
  /** Sets pieces aside so that they are there for the winners. Refuses when there are not enough. */
  hold?(work: Work, holder: string, pieces: readonly Pieces<Kind>[]): Promise<void>
  /** Hands pieces back that nobody won or claimed. */
  release?(work: Work, holder: string, pieces: readonly Pieces<Kind>[]): Promise<void>
  /** Gives one piece. Once for a cause. */
  give(work: Work, gift: GiftOf<Kind>, giving: Giving): Promise<void>
}

const ports = new Map<PrizeKind, GiftPort>()

/** Lets draws give a kind of prize. A kind that nobody registers is refused by name when a draw is made. */
export function registerGift<Kind extends PrizeKind>(port: GiftPort<Kind>): void {
  ports.set(port.kind, port as unknown as GiftPort)
}

export function giftPortOf(kind: PrizeKind): GiftPort {
  const port = ports.get(kind)
  if (!port) throw refuse.prizeUnavailable({ kind })
  return port
}

/** Sets aside what all prizes of a draw need; kind by kind, so that stock is locked in one go. */
export async function holdAll(work: Work, holder: string, prizes: readonly Pieces[]): Promise<void> {
  for (const [kind, pieces] of Map.groupBy(prizes, ({ gift }) => gift.kind))
    await giftPortOf(kind).hold?.(work, holder, pieces)
}

/** Gives back pieces that nobody won or claimed; a prize with none of them is left out. */
export async function handBack(work: Work, holder: string, prizes: readonly Pieces[]): Promise<void> {
  const some = prizes.filter(({ quantity }) => quantity > 0)
  for (const [kind, pieces] of Map.groupBy(some, ({ gift }) => gift.kind))
    await giftPortOf(kind).release?.(work, holder, pieces)
}

/** Kinds that draws of this house can give. */
export function giftKinds(): PrizeKind[] {
  return [...ports.keys()]
}
