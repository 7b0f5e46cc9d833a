import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { ActivityTerms, AskedLine } from '../cart/cart.ts'

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

/** An order that was paid keeps its claims and seats. */
export async function confirmActivities(
  _work: Work,
  _order: { readonly id: string; readonly group_id: string | null },
): Promise<void> {}

/** An order that ended gives back its coupons, claims and seat, each by its own rule. */
export async function leaveActivities(
  _work: Work,
  _order: { readonly id: string; readonly group_id: string | null },
  _why: 'cancelled' | 'refunded',
): Promise<void> {}
