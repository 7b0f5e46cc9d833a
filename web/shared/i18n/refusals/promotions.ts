import type { RefusalWords } from '../refusals.ts'

/** Of promotions, coupons and prices. */
export const promotionsRefusals: RefusalWords = {
  'promotions.unknown-promotion': '没有这个促销。',
  'promotions.unknown-variant': '没有这个规格。',
  'promotions.bad-cursor': '列表翻页出错了，刷新一下。',
  'promotions.no-title': '至少要有一种语言的名称。',
  'promotions.ends-before-start': '结束时间要晚于开始时间。',
  'promotions.new-and-returning': '同一个人不可能既是新客又是老客。',
  'promotions.step-twice': '有两档的门槛一样。',
  'promotions.cannot-repeat': '只有一档、减固定金额时，才能每满都减。',
  'promotions.variant-twice': '同一个规格有两个价格。',
  'promotions.stale-edit': '你打开之后，有人改过它。',
  'promotions.has-ended': '已经结束，不能再改。',
  'promotions.wrong-state': '现在的状态不能这样做。',
  'promotions.below-uses': '已经用了 {{uses}} 次，上限不能比这少。',
  'promotions.used-up': '这个优惠刚好用完了，请重新看一下价格。',
  'promotions.not-priceable': '购物车里的商品、件数或金额超出了上限。',
  'promotions.refund-too-large': '退的比付的多了。',
}
