import type { RefusalWords } from '../refusals.ts'

/** Chinese sentences for what the server's promotions refuse; English readers get the server's own. */
export const promotionsRefusals: RefusalWords = {
  'promotions.not-priceable': '这个购物车里有数量或价格超出了能算的范围。',
  'promotions.refund-too-large': '退款超过了这件商品实付的金额。',
}
