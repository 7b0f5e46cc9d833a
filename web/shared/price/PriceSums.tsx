import type { Discount, TraceStep } from '#contracts/promotions'
import { useLanguage } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { useWords } from '../i18n/words.ts'
import { sayMoney } from '../money/format.ts'
import { Money } from '../ui/value/Money.tsx'
import css from './Price.module.css'
import { WhyPrice } from './WhyPrice.tsx'
import { priceWords } from './words.ts'

/** What a cart, a checkout and an order have in common: sums in minor units of one currency. */
export interface Sums {
  readonly currency: string
  readonly subtotal: number
  readonly discounts: readonly Discount[]
  /** After its own discounts; absent while it is not known. */
  readonly shipping?: number | undefined
  readonly total: number
  readonly trace: readonly TraceStep[]
}

interface Props {
  readonly sums: Sums
  /** Whether the total has been paid. */
  readonly isPaid?: boolean
}

/** From the label prices to what is paid, one row a step, and on asking why. */
export function PriceSums({ sums, isPaid = false }: Props) {
  const t = useWords(priceWords)
  const text = useTexts()
  const language = useLanguage()
  const { currency, subtotal, discounts, shipping, total, trace } = sums
  const money = (amount: number) => ({ amount, currency })
  const saved = discounts.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <div className={css.sums}>
      <dl className={css.rows}>
        <div>
          <dt>{t('subtotal')}</dt>
          <dd>{sayMoney(money(subtotal), language)}</dd>
        </div>
        {discounts.map(({ step, sourceId, title, amount }) => (
          <div key={`${step}/${sourceId}`} className={css.off}>
            <dt>{(title && text(title)) || t(`stage.${step}`)}</dt>
            <dd>−{sayMoney(money(amount), language)}</dd>
          </div>
        ))}
        {shipping !== undefined && (
          <div>
            <dt>{t('shipping')}</dt>
            <dd>{shipping === 0 ? t('free') : sayMoney(money(shipping), language)}</dd>
          </div>
        )}
        <div className={css.total}>
          <dt>{t(isPaid ? 'paid' : 'total')}</dt>
          <dd>
            <Money money={money(total)} as={isPaid ? 'plain' : 'price'} size="lg" />
          </dd>
        </div>
      </dl>
      {saved > 0 && <p className={css.saved}>{t('saved', { amount: sayMoney(money(saved), language) })}</p>}
      <WhyPrice trace={trace} currency={currency} />
    </div>
  )
}
