import { columnsRefusals } from '#web/shared/i18n/refusals/columns.ts'
import { communityRefusals } from '#web/shared/i18n/refusals/community.ts'
import { drawsRefusals } from '#web/shared/i18n/refusals/draws.ts'
import { flashSaleRefusals } from '#web/shared/i18n/refusals/flash-sale.ts'
import { gatheringsRefusals } from '#web/shared/i18n/refusals/gatherings.ts'
import { messagingRefusals } from '#web/shared/i18n/refusals/messaging.ts'
import { moderationRefusals } from '#web/shared/i18n/refusals/moderation.ts'
import { ordersRefusals } from '#web/shared/i18n/refusals/orders.ts'
import { partnersRefusals } from '#web/shared/i18n/refusals/partners.ts'
import { paymentsRefusals } from '#web/shared/i18n/refusals/payments.ts'
import { promotionsRefusals } from '#web/shared/i18n/refusals/promotions.ts'
import { reviewsRefusals } from '#web/shared/i18n/refusals/reviews.ts'
import { searchRefusals } from '#web/shared/i18n/refusals/search.ts'
import { sharingRefusals } from '#web/shared/i18n/refusals/sharing.ts'
import { knowRefusals } from '#web/shared/i18n/refusals.ts'

// Fetched once the app stands: nobody is refused a purchase before the first screen is there.
for (const words of [
  ordersRefusals,
  partnersRefusals,
  paymentsRefusals,
  promotionsRefusals,
  flashSaleRefusals,
  drawsRefusals,
  communityRefusals,
  columnsRefusals,
  reviewsRefusals,
  sharingRefusals,
  messagingRefusals,
  searchRefusals,
  gatheringsRefusals,
  moderationRefusals,
])
  knowRefusals(words)
