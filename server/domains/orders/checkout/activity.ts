import { returnPromotions, usePromotions } from '#domains/promotions/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { ActivityTerms, AskedLine } from '../cart/cart.ts'
import type { OrderDraft } from './write.ts'

type ActivityRef = NonNullable<AskedLine['activity']>

/** What activities keep for a person, by their ids; absent where nothing is kept (any more). */
export async function findTerms(
  _db: Database,
  _personId: string,
  refs: readonly ActivityRef[],
  _now: Date,
): Promise<Map<string, ActivityTerms>> {
  if (refs.length === 0) return new Map()
  return new Map()
}

/** What a placed order uses: the places of limited promotions. */
export async function takeActivities(
  work: Work,
  { id: orderId, person_id: personId, discounts }: Pick<OrderDraft['order'], 'id' | 'person_id' | 'discounts'>,
): Promise<void> {
  await usePromotions(work, { orderId, personId, discounts })
}

/** An order that was paid keeps its claims and seats. */
export async function confirmActivities(
  _work: Work,
  _order: { readonly id: string; readonly group_id: string | null },
): Promise<void> {}

/** An order that ended gives back its promotions, coupons, claims and seat, each by its own rule. */
export async function leaveActivities(
  work: Work,
  order: { readonly id: string; readonly group_id: string | null },
  _why: 'cancelled' | 'refunded',
): Promise<void> {
  await returnPromotions(work, order.id)
}
