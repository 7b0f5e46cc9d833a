import { Button } from '@mantine/core'
import type { Quote } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { PriceSums } from '#web/shared/price/PriceSums.tsx'
import { sumsOf } from '#web/shared/price/sums-of.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import css from './Checkout.module.css'
import type { Checkout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

interface Props {
  readonly checkout: Checkout
  readonly quote: Quote
}

/** What is missing, in words. */
export const needWords = { address: 'needAddress', shipping: 'needShipping', lines: 'needLines' } as const

/** The sums, and the one button that places the order; while something is missing it says what. */
export function PlaceBar({ checkout, quote }: Props) {
  const t = useWords(checkoutWords)
  const language = useLanguage()
  const { refusal } = checkout
  const [need] = quote.needs
  const amount = sayMoney({ amount: quote.priced.total, currency: quote.currency }, language)
  const isPriceNews = refusal?.code === 'orders.price-changed'
  const isOfInvoice = refusal?.code === 'orders.bad-invoice'
  return (
    <aside className={css.side}>
      <PriceSums sums={sumsOf(quote.priced)} />
      <div className={css.bar}>
        {isPriceNews && (
          <p className={css.news} role="alert">
            {t('priceChanged')}
          </p>
        )}
        {!isPriceNews && !isOfInvoice && <ProblemNote problem={refusal} />}
        <Button
          color="lantern"
          size="lg"
          fullWidth
          loading={checkout.isPlacing}
          disabled={need !== undefined || checkout.isAsking}
          onClick={checkout.place}
        >
          {need ? t(needWords[need]) : t('place', { amount })}
        </Button>
        <p className={css.note}>{t('payWithin', { minutes: quote.payWithinMinutes, count: quote.payWithinMinutes })}</p>
      </div>
    </aside>
  )
}
