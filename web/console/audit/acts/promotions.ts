import type { ActTexts } from './words.ts'

export const promotionsActs: ActTexts = {
  promotions: ['营销', 'Marketing'],
  'promotions.promotion-created': ['新建促销', 'Made a promotion'],
  'promotions.promotion-changed': ['修改促销', 'Changed a promotion'],
  'promotions.promotion-paused': ['暂停促销', 'Paused a promotion'],
  'promotions.promotion-resumed': ['恢复促销', 'Resumed a promotion'],
  'promotions.promotion-ended': ['结束促销', 'Ended a promotion'],
  'promotions.coupon-batch-created': ['新建优惠券', 'Made a coupon batch'],
  'promotions.coupon-batch-changed': ['修改优惠券', 'Changed a coupon batch'],
  'promotions.coupon-batch-paused': ['暂停优惠券', 'Paused a coupon batch'],
  'promotions.coupon-batch-resumed': ['恢复优惠券', 'Resumed a coupon batch'],
  'promotions.coupon-batch-ended': ['结束优惠券', 'Ended a coupon batch'],
  'promotions.coupon-codes-made': ['生成券码', 'Made coupon codes'],
  'promotions.flash-sale-created': ['新建秒杀', 'Made a flash sale'],
  'promotions.flash-sale-changed': ['修改秒杀', 'Changed a flash sale'],
  'promotions.flash-sale-started': ['提前开抢', 'Started a flash sale'],
  'promotions.flash-sale-stopped': ['停止秒杀', 'Stopped a flash sale'],
  'promotions.flash-sale-stock-added': ['秒杀加库存', 'Added to a flash sale'],
}
