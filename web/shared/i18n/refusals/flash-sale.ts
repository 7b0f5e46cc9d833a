import type { RefusalWords } from '../refusals.ts'

/** Of flash sales and claims. */
export const flashSaleRefusals: RefusalWords = {
  'promotions.unknown-sale': '没有这场秒杀。',
  'promotions.sale-not-yours': '你不能在这里发起秒杀。',
  'promotions.sale-not-open': '秒杀还没开始，稍等一下。',
  'promotions.sale-over': '这场秒杀已经结束了。',
  'promotions.sale-members-only': '这场秒杀登录后才能抢。',
  'promotions.sale-sold-out': '手慢了，已经抢光。有人没付款的话会放回来。',
  'promotions.sale-short': '只剩 {{left}} 件了，少抢几件试试。',
  'promotions.sale-limit': '已经到每人限购的数量了。',
  'promotions.not-in-sale': '这个规格不在秒杀里。',
  'promotions.sale-not-scheduled': '这场秒杀已经不在等待开始了。',
  'promotions.sale-start-in-past': '开始时间要晚于现在。',
  'promotions.sale-not-cheaper': '秒杀价要低于原价。',
  'promotions.sale-many-products': '一场秒杀只能是一件商品，规格不能重复。',
  'promotions.sale-show-over': '这场直播已经结束，不能再卖了。',
  'promotions.sale-not-for-sale': '这件商品没有在售，不能秒杀。',
  'promotions.unknown-claim': '没有这个秒杀名额。',
  'promotions.claim-taken': '这次没抢成，再抢一次。',
  'promotions.claim-over': '付款时间已过，名额放回去了。',
  'promotions.claim-ordered': '这个名额已经在订单里了。',
}
