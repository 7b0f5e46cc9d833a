import type { PlaceOrder } from '#contracts/orders'
import { lockStock } from '#domains/catalogue/index'
import {
  type Buyer,
  findClaims,
  payClaims,
  readingFlashSales,
  returnClaim,
  returnCoupons,
  returnPromotions,
  takeClaim,
  useCoupon,
  usePromotions,
} from '#domains/promotions/index'
import {
  checkSeatLeft,
  confirmSeat,
  findHelpTerms,
  findSeatTerms,
  keepHelps,
  leaveHelps,
  leaveSeat,
  takeHelp,
  takeSeat,
} from '#domains/sharing/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { ActivityTerms, AskedLine } from '../cart/cart.ts'
import { refuse } from '../refusals.ts'
import type { OrderDraft } from './write.ts'

/** What activities keep for a person, by their ids; absent where nothing is kept (any more). Few statements a kind. */
export async function findTerms(
  db: Database,
  personId: string,
  lines: readonly Pick<AskedLine, 'activity' | 'variantId'>[],
  now: Date,
): Promise<Map<string, ActivityTerms>> {
  const refs = lines.flatMap(({ activity, variantId }) => (activity ? [{ ...activity, variantId }] : []))
  const claimIds = refs.filter(({ kind }) => kind === 'flash-sale').map(({ id }) => id)
  const claims = await findClaims(readingFlashSales(db), personId, claimIds)
  const standing = [...claims.values()].filter(({ state, payUntil }) => state === 'held' && payUntil > now)
  const seats = await findSeatTerms(
    db,
    refs.filter(({ kind }) => kind === 'group-buy'),
  )
  const helpIds = refs.filter(({ kind }) => kind === 'price-help').map(({ id }) => id)
  const helps = await findHelpTerms(db, personId, helpIds, now)
  return new Map([
    ...helps,
    ...standing.map(({ id, variantId, unitPrice, quantity, payUntil }): [string, ActivityTerms] => [
      id,
      { variantId, unitPrice, quantity, until: payUntil },
    ]),
    ...seats,
  ])
}

/** Whether a line's pieces are held for its buyer already. */
export function holdsOwnPieces({ activity_kind }: { readonly activity_kind: string | null }): boolean {
  return activity_kind === 'flash-sale'
}

/** Turns those away who come for a group without a seat left, before anything else is looked up for them. */
export async function checkGroup(work: Work, { basket }: PlaceOrder): Promise<void> {
  if (basket.from !== 'direct') return
  for (const { activity } of basket.lines)
    if (activity?.kind === 'group-buy' && activity.groupId)
      await checkSeatLeft(work.tx, activity.groupId, work.actor.id, work.now)
}

/**
 * Takes the seat of an order by a group buy, before the order is written: a group is locked before goods. Opening and
 * joining lead to the same: the order belongs to the group and is ordered by itself.
 */
export async function takeSeatFor(work: Work, { order, lines }: OrderDraft, buyer: SeatBuyer): Promise<void> {
  const [line, ...others] = lines
  if (!lines.some(({ activity_kind }) => activity_kind === 'group-buy')) return
  if (!line?.activity_id || others.length > 0) throw refuse.groupAlone()
  const { groupId } = await takeSeat(work, {
    id: line.activity_id,
    orderId: order.id,
    personId: order.person_id,
    isMember: buyer.isMember === true,
    isNew: buyer.isNew,
    variantId: line.variant_id,
    quantity: line.quantity,
    showId: line.show_id ?? undefined,
  })
  order.group_id = groupId
  line.activity_id = groupId
}

type SeatBuyer = Pick<Buyer, 'isMember' | 'isNew'>

/** Whether money for an order of a group is still wanted; its seat is kept then. */
export function keepSeat(work: Work, paid: { orderId: string; amount: number; paidAt: Date }): Promise<boolean> {
  return confirmSeat(work, paid)
}

/**
 * What a placed order uses: places of limited promotions, coupons, calls for help at the price they have come to, and claims,
 * whose pieces are the order's from then on.
 */
export async function takeActivities(work: Work, draft: OrderDraft): Promise<void> {
  const { order, lines, coupons } = draft
  const { id: orderId, person_id: personId, discounts } = order
  await usePromotions(work, { orderId, personId, discounts })
  for (const { couponId, discount } of coupons) await useCoupon(work, { couponId, personId, orderId, discount })
  await takeHelps(work, draft)
  const claimed = lines.filter(holdsOwnPieces)
  if (claimed.length === 0) return
  // All goods of the order at once, because claims and the rest are held one after the other.
  await lockStock(
    work,
    lines.map(({ variant_id }) => variant_id),
  )
  for (const { activity_id: claimId } of claimed) if (claimId) await takeClaim(work, { claimId, personId, orderId })
}

/** Calls for help are locked in the order of their ids. */
async function takeHelps(work: Work, { order, lines }: OrderDraft): Promise<void> {
  const helped = lines.flatMap((line) =>
    isHelped(line) && line.activity_id ? [{ ...line, helpId: line.activity_id }] : [],
  )
  for (const { helpId, quantity, unit_price: usual, shares } of helped.toSorted((a, b) =>
    a.helpId < b.helpId ? -1 : 1,
  )) {
    const off = shares.filter(({ step }) => step === 'activity').reduce((sum, { amount }) => sum + amount, 0)
    const taken = { helpId, personId: order.person_id, orderId: order.id, quantity, usual }
    await takeHelp(work, { ...taken, unitPrice: usual - off })
  }
}

function isHelped({ activity_kind }: { readonly activity_kind: string | null }): boolean {
  return activity_kind === 'price-help'
}

/** An order that was paid keeps its claims and its calls for help. */
export async function confirmActivities(
  work: Work,
  { id, lines }: { readonly id: string; readonly lines: readonly { readonly activity_kind: string | null }[] },
): Promise<void> {
  if (lines.some(holdsOwnPieces)) await payClaims(work, id)
  if (lines.some(isHelped)) await keepHelps(work, id)
}

/**
 * An order that ended gives back its seat, calls for help, promotions, coupons and claims, each by its own rule. Called before the order
 * lets go of what it holds, so that pieces of a claim go back to their sale.
 */
export async function leaveActivities(
  work: Work,
  { id, group_id }: { readonly id: string; readonly group_id: string | null },
  why: 'cancelled' | 'refunded',
): Promise<void> {
  if (group_id !== null) await leaveSeat(work, id)
  await leaveHelps(work, id)
  await returnClaim(work, id)
  await returnCoupons(work, id, why)
  await returnPromotions(work, id)
}
