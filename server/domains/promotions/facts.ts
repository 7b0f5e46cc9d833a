import type { CouponSource, PromotionHistory } from '#contracts/promotions'

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
    'promotions.flash-sale-scheduled': { saleId: string; productId: string; showId?: string; startsAt: string }
    'promotions.flash-sale-changed': { saleId: string; productId: string; showId?: string; startsAt: string }
    'promotions.flash-sale-opened': { saleId: string; productId: string; showId?: string }
    'promotions.flash-sale-stock-added': { saleId: string; variantId: string; quantity: number }
    'promotions.flash-sale-closed': { saleId: string; productId: string; showId?: string; state: 'stopped' | 'ended' }
    'promotions.flash-sale-claimed': {
      saleId: string
      claimId: string
      personId: string
      productId: string
      variantId: string
      quantity: number
      unitPrice: number
      showId?: string
    }
    'promotions.flash-sale-sold-out': { saleId: string; variantId: string }
    /** Pieces came back: not paid for in time, given back, or their order was cancelled. */
    'promotions.flash-sale-claim-ended': {
      saleId: string
      claimId: string
      personId: string
      variantId: string
      quantity: number
      why: 'expired' | 'returned'
    }
    'promotions.flash-sale-reminded': { saleId: string; people: number }
    'promotions.coupon-batch-turned': {
      batchId: string
      version: number
      act: PromotionHistory['act']
      fields: string[]
    }
    'promotions.coupon-dropped': { dropId: string; showId: string; batchId: string; quantity?: number }
    'promotions.coupon-drop-closed': { dropId: string; showId: string; batchId: string; claimed: number }
    'promotions.coupon-claimed': {
      couponId: string
      batchId: string
      personId: string
      source: CouponSource
      showId?: string
      code?: string
    }
    'promotions.coupon-used': {
      couponId: string
      batchId: string
      personId: string
      orderId: string
      discount: number
    }
    /** It was a reward for something that was undone. */
    'promotions.coupon-taken-back': { couponId: string; batchId: string; personId: string }
    /** Its order was cancelled or refunded; `as` says whether it is usable again. */
    'promotions.coupon-returned': {
      couponId: string
      batchId: string
      personId: string
      orderId: string
      as: 'usable' | 'lost'
    }
  }
}
