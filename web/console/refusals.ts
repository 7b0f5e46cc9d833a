import { analyticsRefusals } from '#web/shared/i18n/refusals/analytics.ts'
import { catalogueRefusals } from '#web/shared/i18n/refusals/catalogue.ts'
import { columnsRefusals } from '#web/shared/i18n/refusals/columns.ts'
import { communityRefusals } from '#web/shared/i18n/refusals/community.ts'
import { drawsRefusals } from '#web/shared/i18n/refusals/draws.ts'
import { flashSaleRefusals } from '#web/shared/i18n/refusals/flash-sale.ts'
import { gatheringsRefusals } from '#web/shared/i18n/refusals/gatherings.ts'
import { identityRefusals } from '#web/shared/i18n/refusals/identity.ts'
import { liveRefusals } from '#web/shared/i18n/refusals/live.ts'
import { messagingRefusals } from '#web/shared/i18n/refusals/messaging.ts'
import { moderationRefusals } from '#web/shared/i18n/refusals/moderation.ts'
import { ordersRefusals } from '#web/shared/i18n/refusals/orders.ts'
import { partnersRefusals } from '#web/shared/i18n/refusals/partners.ts'
import { paymentsRefusals } from '#web/shared/i18n/refusals/payments.ts'
import { promotionsRefusals } from '#web/shared/i18n/refusals/promotions.ts'
import { reviewsRefusals } from '#web/shared/i18n/refusals/reviews.ts'
import { searchRefusals } from '#web/shared/i18n/refusals/search.ts'
import { sharingRefusals } from '#web/shared/i18n/refusals/sharing.ts'
import type { RefusalWords } from '#web/shared/i18n/refusals.ts'

/** Sentences for the refusals the console may meet, one table a domain. */
export const consoleRefusals: readonly RefusalWords[] = [
  identityRefusals,
  catalogueRefusals,
  liveRefusals,
  messagingRefusals,
  gatheringsRefusals,
  moderationRefusals,
  ordersRefusals,
  promotionsRefusals,
  partnersRefusals,
  paymentsRefusals,
  drawsRefusals,
  communityRefusals,
  columnsRefusals,
  searchRefusals,
  flashSaleRefusals,
  reviewsRefusals,
  sharingRefusals,
  analyticsRefusals,
]
