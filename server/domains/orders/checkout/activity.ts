import { lockStock } from '#domains/catalogue/index'
import {
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
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { ActivityTerms, AskedLine } from '../cart/cart.ts'
import type { OrderDraft } from './write.ts'

type ActivityRef = NonNullable<AskedLine['activity']>

/** What activities keep for a person, by their ids; absent where nothing is kept (any more). One statement a kind. */
export async function findTerms(
  db: Database,
  personId: string,
  refs: readonly ActivityRef[],
  now: Date,
): Promise<Map<string, ActivityTerms>> {
  const claimIds = refs.filter(({ kind }) => kind === 'flash-sale').map(({ id }) => id)
  const claims = await findClaims(readingFlashSales(db), personId, claimIds)
  const standing = [...claims.values()].filter(({ state, payUntil }) => state === 'held' && payUntil > now)
  return new Map(
    standing.map(({ id, variantId, unitPrice, quantity, payUntil }) => [
      id,
      { variantId, unitPrice, quantity, until: payUntil },
    ]),
  )
}

/** Whether a line's pieces are held for its buyer already. */
export function holdsOwnPieces({ activity_kind }: { readonly activity_kind: string | null }): boolean {
  return activity_kind === 'flash-sale'
}

/** What a placed order uses: places of limited promotions, coupons, and claims, whose pieces are the order's from then on. */
export async function takeActivities(work: Work, { order, lines, coupons }: OrderDraft): Promise<void> {
  const { id: orderId, person_id: personId, discounts } = order
  await usePromotions(work, { orderId, personId, discounts })
  for (const { couponId, discount } of coupons) await useCoupon(work, { couponId, personId, orderId, discount })
  const claimed = lines.filter(holdsOwnPieces)
  if (claimed.length === 0) return
  // All goods of the order at once, because claims and the rest are held one after the other.
  await lockStock(
    work,
    lines.map(({ variant_id }) => variant_id),
  )
  for (const { activity_id: claimId } of claimed) if (claimId) await takeClaim(work, { claimId, personId, orderId })
}

/** An order that was paid keeps its claims. */
export async function confirmActivities(
  work: Work,
  { id, lines }: { readonly id: string; readonly lines: readonly { readonly activity_kind: string | null }[] },
): Promise<void> {
  if (lines.some(holdsOwnPieces)) await payClaims(work, id)
}

/**
 * An order that ended gives back its promotions, coupons and claims, each by its own rule. Called before the order lets go of what
 * it holds, so that pieces of a claim go back to their sale.
 */
export async function leaveActivities(
  work: Work,
  { id }: { readonly id: string },
  why: 'cancelled' | 'refunded',
): Promise<void> {
  await returnClaim(work, id)
  await returnCoupons(work, id, why)
  await returnPromotions(work, id)
}
