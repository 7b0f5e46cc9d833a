import type { PromotionHistory } from '#contracts/promotions'

declare module '#platform/facts' {
  interface Facts {
    /** A promotion came to be, changed, paused, went on or ended; `fields` that differ. */
    'promotions.promotion-turned': {
      promotionId: string
      version: number
      act: PromotionHistory['act']
      kind: string
      fields: string[]
    }
    'promotions.promotion-used': { promotionId: string; orderId: string; personId: string; discount: number }
    /** The order was cancelled, and the use counts no more. */
    'promotions.promotion-use-returned': { promotionId: string; orderId: string; personId: string }
  }
}
