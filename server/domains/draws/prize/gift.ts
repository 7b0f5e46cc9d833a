import type { Texts } from '#contracts/catalogue'
import type { PrizeDraft, PrizeKind } from '#contracts/draws'
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
}

/** How one kind of prize is looked up, set aside, given and handed back. */
export interface GiftPort<Kind extends PrizeKind = PrizeKind> {
  readonly kind: Kind
  /** Whether the winner must say where it goes; else it is given without their doing. */
  readonly needsAddress: boolean
  /** Refuses what cannot be given; answers how it is called and shown. */
  describe(work: Work, gift: GiftOf<Kind>): Promise<{ title: Texts; imageUrl?: string }>
  /** Sets pieces aside so that they are there for the winners. Refuses when there are not enough. */
  hold?(work: Work, holder: string, gift: GiftOf<Kind>, quantity: number): Promise<void>
  /** Hands pieces back that nobody won or claimed. */
  release?(work: Work, holder: string, gift: GiftOf<Kind>, quantity: number): Promise<void>
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

/** Kinds that draws of this house can give. */
export function giftKinds(): PrizeKind[] {
  return [...ports.keys()]
}
