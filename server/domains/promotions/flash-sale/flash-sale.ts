import type { ClaimState, FlashSaleState } from '#contracts/promotions'
import { Refusal } from '#kernel/refusal'
import { refuse } from '../refusals.ts'

/** The life of a flash sale. What is not listed cannot happen. */
const transitions: Readonly<Record<FlashSaleState, readonly FlashSaleState[]>> = {
  scheduled: ['open', 'stopped', 'ended'],
  open: ['stopped', 'ended'],
  stopped: [],
  ended: [],
}

interface Span {
  readonly state: FlashSaleState
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface SaleRules extends Span {
  readonly perPerson: number
  readonly forGuests: boolean
}

/** Refuses a step that the life of a sale does not have, in words for where it stands. */
export function checkStep(from: FlashSaleState, to: FlashSaleState): void {
  if (transitions[from].includes(to)) return
  if (to === 'open' && from === 'open') throw refuse.saleNotScheduled()
  throw refuse.saleOver()
}

/** What time has made of a sale, whether or not anybody has written it down yet: it starts and ends to the millisecond. */
export function stateAt({ state, startsAt, endsAt }: Span, at: Date): FlashSaleState {
  if (state === 'stopped' || state === 'ended') return state
  if (at >= endsAt) return 'ended'
  return at >= startsAt ? 'open' : state
}

/** Refuses whoever comes outside the sale's hours or must be a member for it. `at` is when they came. */
export function checkOpen(sale: SaleRules, who: { readonly at: Date; readonly isGuest: boolean }): void {
  const state = stateAt(sale, who.at)
  if (state === 'scheduled') throw refuse.saleNotOpen({ startsAt: sale.startsAt.toISOString() })
  if (state !== 'open') throw refuse.saleOver()
  if (who.isGuest && !sale.forGuests) throw refuse.saleMembersOnly()
}

/** Somebody's wish for pieces, as it arrived. */
export interface ClaimDraft {
  readonly id: string
  readonly personId: string
  readonly isGuest: boolean
  readonly variantId: string
  readonly quantity: number
  readonly at: Date
}

/** A claim that was kept before under the id of a draft. */
export interface KnownClaim {
  readonly id: string
  readonly saleId: string
  readonly personId: string
  readonly variantId: string
  readonly quantity: number
}

/** How a sale stands while it is locked. */
export interface SaleStanding<Known extends KnownClaim> {
  readonly id: string
  readonly rules: SaleRules
  /** Pieces left by variant. */
  readonly left: ReadonlyMap<string, number>
  /** What each person has, and the most they may have. */
  readonly people: ReadonlyMap<string, { readonly taken: number; readonly most: number }>
  readonly known: ReadonlyMap<string, Known>
}

export type Decision<Known> = { readonly honoured: ClaimDraft } | { readonly known: Known } | Refusal

/**
 * Decides on drafts in the order in which they came: first come, first served, each whole or not at all. The same id twice
 * is the same claim, also within these drafts.
 */
export function decideClaims<Known extends KnownClaim>(
  sale: SaleStanding<Known>,
  drafts: readonly ClaimDraft[],
): Decision<Known>[] {
  const left = new Map(sale.left)
  const taken = new Map([...sale.people].map(([personId, has]) => [personId, has.taken]))
  const honoured = new Map<string, ClaimDraft>()
  return drafts.map((draft) => {
    const twin = honoured.get(draft.id)
    if (twin) return isSame(twin, draft) ? { honoured: twin } : refuse.claimTaken()
    const known = sale.known.get(draft.id)
    if (known) return known.saleId === sale.id && isSame(known, draft) ? { known } : refuse.claimTaken()
    const has = taken.get(draft.personId) ?? 0
    const most = sale.people.get(draft.personId)?.most ?? sale.rules.perPerson
    try {
      checkClaim(sale.rules, draft, { left: left.get(draft.variantId), mayHave: most - has })
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
    left.set(draft.variantId, (left.get(draft.variantId) ?? 0) - draft.quantity)
    taken.set(draft.personId, has + draft.quantity)
    honoured.set(draft.id, draft)
    return { honoured: draft }
  })
}

/** Refuses a claim that the sale cannot honour. */
function checkClaim(
  rules: SaleRules,
  draft: ClaimDraft,
  { left, mayHave }: { readonly left: number | undefined; readonly mayHave: number },
): void {
  checkOpen(rules, draft)
  if (left === undefined) throw refuse.notInSale({ field: 'variantId' })
  if (draft.quantity > mayHave) throw refuse.saleLimit({ left: Math.max(0, mayHave) })
  if (left === 0) throw refuse.saleSoldOut()
  if (draft.quantity > left) throw refuse.saleShort({ left })
}

function isSame(one: Omit<KnownClaim, 'saleId'>, other: Omit<KnownClaim, 'saleId'>): boolean {
  return one.personId === other.personId && one.variantId === other.variantId && one.quantity === other.quantity
}

/** Refuses to order what a claim no longer stands for. */
export function checkPayable(claim: { readonly state: ClaimState; readonly payUntil: Date }, now: Date): void {
  if (claim.state === 'ordered' || claim.state === 'paid') throw refuse.claimOrdered()
  if (claim.state !== 'held' || now >= claim.payUntil) throw refuse.claimOver()
}
