import { analyticsRefusals } from '#web/shared/i18n/refusals/analytics.ts'
import { catalogueRefusals } from '#web/shared/i18n/refusals/catalogue.ts'
import { drawsRefusals } from '#web/shared/i18n/refusals/draws.ts'
import { flashSaleRefusals } from '#web/shared/i18n/refusals/flash-sale.ts'
import { identityRefusals } from '#web/shared/i18n/refusals/identity.ts'
import { liveRefusals } from '#web/shared/i18n/refusals/live.ts'
import { messagingRefusals } from '#web/shared/i18n/refusals/messaging.ts'
import { moderationRefusals } from '#web/shared/i18n/refusals/moderation.ts'
import { promotionsRefusals } from '#web/shared/i18n/refusals/promotions.ts'
import { sharingRefusals } from '#web/shared/i18n/refusals/sharing.ts'
import type { RefusalWords } from '#web/shared/i18n/refusals.ts'

/** Sentences for the refusals the host desk may meet, one table a domain. */
export const studioRefusals: readonly RefusalWords[] = [
  identityRefusals,
  catalogueRefusals,
  liveRefusals,
  moderationRefusals,
  promotionsRefusals,
  drawsRefusals,
  messagingRefusals,
  flashSaleRefusals,
  analyticsRefusals,
  sharingRefusals,
]
