import { Button } from '@mantine/core'
import type { Quote } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { PriceSums } from '#web/shared/price/PriceSums.tsx'
import { sumsOf } from '#web/shared/price/sums-of.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import css from './Checkout.module.css'
import { needWords } from './PlaceBar.tsx'
import type { Checkout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

interface Props {
  readonly checkout: Checkout
  readonly quote: Quote
}

/** The sums, and the touch that orders and goes on to pay. */
export function PayAtOnce({ checkout, quote }: Props) {
  const t = useWords(checkoutWords)
  const language = useLanguage()
  const [need] = quote.needs
  const { refusal } = checkout
  const isPriceNews = refusal?.code === 'orders.price-changed'
  const amount = sayMoney({ amount: quote.priced.total, currency: quote.currency }, language)
  return (
    <>
      <PriceSums sums={sumsOf(quote.priced)} />
      {isPriceNews ? (
        <p className={css.news} role="alert">
          {t('priceChanged')}
        </p>
      ) : (
        <ProblemNote problem={refusal} />
      )}
      <Button
        color="lantern"
        size="lg"
        fullWidth
        loading={checkout.isPlacing}
        disabled={need !== undefined || checkout.isAsking}
        onClick={checkout.place}
      >
        {need ? t(needWords[need]) : t('pay', { amount })}
      </Button>
    </>
  )
}
