import type { Priced } from '#contracts/promotions'
import type { Sums } from './PriceSums.tsx'

/** The sums of what the engine has priced. */
export function sumsOf({ currency, subtotal, discounts, shipping, total, trace }: Priced): Sums {
  // A discount on shipping is in what shipping costs; listed again it would be counted twice.
  const onGoods = discounts.filter(({ step }) => step !== 'shipping')
  return { currency, subtotal, discounts: onGoods, shipping: shipping?.total, total, trace }
}
