import { analytics } from '#domains/analytics/index'
import { catalogue } from '#domains/catalogue/index'
import { columns } from '#domains/columns/index'
import { community } from '#domains/community/index'
import { demo } from '#domains/demo/index'
import { draws } from '#domains/draws/index'
import { gatherings } from '#domains/gatherings/index'
import { identity } from '#domains/identity/index'
import { live } from '#domains/live/index'
import { messaging } from '#domains/messaging/index'
import { moderation } from '#domains/moderation/index'
import { news } from '#domains/news/index'
import { orders } from '#domains/orders/index'
import { partners } from '#domains/partners/index'
import { payments } from '#domains/payments/index'
import { promotions } from '#domains/promotions/index'
import { reviews } from '#domains/reviews/index'
import { search } from '#domains/search/index'
import { sharing } from '#domains/sharing/index'
import type { Domain } from '#platform/domain'

/** Lowest first. A domain may import the `index.ts` of those before it in this list, and of no others. */
export const domains: readonly Domain[] = [
  identity,
  moderation,
  catalogue,
  messaging,
  live,
  promotions,
  sharing,
  payments,
  orders,
  draws,
  community,
  columns,
  news,
  partners,
  search,
  gatherings,
  reviews,
  analytics,
  demo,
]
