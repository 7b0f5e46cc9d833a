import type { Reactions } from '#platform/domain'
import { followCoupons } from './launch/follow-coupons.ts'
import { followGroups } from './launch/follow-groups.ts'
import { followLaunches } from './launch/follow-launches.ts'
import { eraseInReports, mergeInReports } from './person.ts'
import { countCart, keepPaid, keepPlaced, keepRefund } from './sale/follow-orders.ts'
import { followFollows } from './tally/follow-follows.ts'

/** All that a show report is made of, as others' facts tell it: each counts once, at the time at which it was stated. */
export const reactions: Reactions = {
  ...followFollows,
  ...followLaunches,
  ...followCoupons,
  ...followGroups,
  'orders.cart-line-added': countCart,
  'orders.order-placed': keepPlaced,
  'orders.order-paid': keepPaid,
  'orders.refunded': keepRefund,
  // Done at once with everything else of the person; again for facts that were heard later, and when all is counted afresh.
  'identity.person-merged': (work, { fromId, intoId }) => mergeInReports(work, fromId, intoId),
  'identity.person-erased': (work, { personId }) => eraseInReports(work, personId),
}
