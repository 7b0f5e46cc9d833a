import type { BuyAt, CutShape, HelpOfferState, HelpState, HelpTrouble } from '#contracts/sharing'
import type { RefusalDetails } from '#kernel/refusal'
import { refuse } from '../refusals.ts'

/** What decides how a price falls. Amounts in minor units. */
export interface CutRule {
  readonly startPrice: number
  readonly floorPrice: number
  readonly needed: number
  readonly shape: CutShape
}

/**
 * What a price has come to when so many friends have helped. docs/reference/price-help.md has the formula: of what there is to
 * cut the first k friends have cut floor(all · w(1…k) / w(1…n)), so that it only falls and is at the floor with the last one.
 */
export function priceAfter({ startPrice, floorPrice, needed, shape }: CutRule, helped: number): number {
  const all = BigInt(startPrice - floorPrice)
  const cut = (all * weightOf(shape, needed, helped)) / weightOf(shape, needed, needed)
  return startPrice - Number(cut)
}

/** What the friend at this place (the first is 1) cuts. */
export function cutAt(rule: CutRule, place: number): number {
  return priceAfter(rule, place - 1) - priceAfter(rule, place)
}

/** The weights of the first k friends together: all the same, or falling evenly from three times the last one's. */
function weightOf(shape: CutShape, needed: number, k: number): bigint {
  if (shape === 'equal' || needed === 1) return BigInt(k)
  return BigInt(3 * (needed - 1) * k - k * (k - 1))
}

interface OfferSpan {
  readonly state: 'active' | 'paused' | 'ended'
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What time has made of an offer. */
export function offerStateAt({ state, startsAt, endsAt }: OfferSpan, now: Date): HelpOfferState {
  if (state === 'ended' || now >= endsAt) return 'ended'
  if (state === 'paused') return 'paused'
  return now < startsAt ? 'scheduled' : 'running'
}

/** What time has made of a call, whether or not anybody has written it down yet. */
export function helpStateAt(
  { state, endsAt }: { readonly state: HelpState; readonly endsAt: Date },
  now: Date,
): HelpState {
  return state === 'open' && now >= endsAt ? 'expired' : state
}

/** A call as somebody finds it who would help. */
export interface Standing {
  readonly ownerId: string
  readonly state: HelpState
  readonly needed: number
  readonly newNeeded: number
  readonly helped: number
  readonly newHelpers: number
  readonly forGuests: boolean
}

/** Somebody who would help. */
export interface Helper {
  readonly personId: string
  readonly isMember: boolean
  /** Never bought here. */
  readonly isNew: boolean
  readonly hasHelped: boolean
  /** Sits at a device of the call's owner. */
  readonly isOwnersDevice: boolean
  /** They have paid from an account that the owner has paid from, too. */
  readonly isOwnersAccount: boolean
  readonly isDoneToday: boolean
}

/** How many of those who are still needed have to be new here. */
export function newStillNeeded({ newNeeded, newHelpers }: Pick<Standing, 'newNeeded' | 'newHelpers'>): number {
  return Math.max(0, newNeeded - newHelpers)
}

/** Why somebody cannot help; undefined when they can. The first reason in the order in which a person would want to know. */
export function troubleOf(call: Standing, helper: Helper): HelpTrouble | undefined {
  if (helper.personId === call.ownerId || helper.isOwnersDevice || helper.isOwnersAccount) return 'own'
  if (helper.hasHelped) return 'helped'
  if (call.state !== 'open') return 'over'
  if (call.helped >= call.needed) return 'full'
  if (!helper.isMember && !call.forGuests) return 'members-only'
  if (!helper.isNew && call.needed - call.helped <= newStillNeeded(call)) return 'new-only'
  return helper.isDoneToday ? 'today' : undefined
}

const refusing: Readonly<Record<HelpTrouble, (details?: RefusalDetails) => Error>> = {
  own: refuse.helpOwn,
  helped: refuse.helpOver,
  over: refuse.helpOver,
  full: refuse.helpFull,
  'members-only': refuse.helpMembersOnly,
  'new-only': refuse.helpNewOnly,
  today: refuse.helpedEnoughToday,
}

/** Refuses whoever cannot help, in words. */
export function checkHelper(call: Standing, helper: Helper): void {
  const trouble = troubleOf(call, helper)
  if (trouble) throw refusing[trouble]()
}

/** Refuses to buy by a call that is over, or has not come to the price at which it may be bought. */
export function checkBuyable(call: Pick<Standing, 'state' | 'needed' | 'helped'> & { readonly buyAt: BuyAt }): void {
  if (call.state !== 'open') throw refuse.helpOver()
  if (call.buyAt === 'floor' && call.helped < call.needed)
    throw refuse.helpNotThere({ missing: call.needed - call.helped })
}

/** Refuses an offer that does not hold together; `usual` is the variant's own price. */
export function checkOffer(
  draft: Omit<CutRule, 'shape'> & { readonly newNeeded: number; readonly startsAt: string; readonly endsAt: string },
  usual: number,
): void {
  if (draft.startPrice > usual) throw refuse.helpStartTooHigh({ field: 'startPrice', usual })
  if (draft.floorPrice < 1 || draft.startPrice - draft.floorPrice < 2 * draft.needed)
    throw refuse.helpCutTooSmall({ field: 'floorPrice', least: 2 * draft.needed })
  if (draft.newNeeded > draft.needed) throw refuse.helpMoreNewThanNeeded({ field: 'newNeeded', needed: draft.needed })
  if (new Date(draft.endsAt) <= new Date(draft.startsAt)) throw refuse.endsBeforeStart({ field: 'endsAt' })
}
