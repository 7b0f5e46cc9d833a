import { drawsRefusals } from '#web/shared/i18n/refusals/draws.ts'
import { flashSaleRefusals } from '#web/shared/i18n/refusals/flash-sale.ts'
import { identityRefusals } from '#web/shared/i18n/refusals/identity.ts'
import { ordersRefusals } from '#web/shared/i18n/refusals/orders.ts'
import { paymentsRefusals } from '#web/shared/i18n/refusals/payments.ts'
import type { RefusalWords } from '#web/shared/i18n/refusals.ts'
import { liveRefusals } from './room/refusals.ts'

/** Sentences for the refusals a viewer may meet, one table a domain. */
export const viewerRefusals: readonly RefusalWords[] = [
  identityRefusals,
  ordersRefusals,
  paymentsRefusals,
  liveRefusals,
  drawsRefusals,
  flashSaleRefusals,
]
