import type { Money } from '#contracts/route'
import { minorDigits } from '#kernel/money'

/** An amount as the market writes it: ¥129.90, $12.00, ¥1,200 for yen. */
export function sayMoney(money: Money, language: string): string {
  return partsOf(money, language)
    .map((part) => part.value)
    .join('')
}

/** The same in its parts, so that a price can be set with a small sign and a large number. */
export function partsOf({ amount, currency }: Money, language: string): Intl.NumberFormatPart[] {
  const digits = minorDigits(currency)
  const form = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return form.formatToParts(amount / 10 ** digits)
}
