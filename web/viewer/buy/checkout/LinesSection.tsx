import type { Quote } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { Goods } from '../../parts/order/Goods.tsx'
import css from './Checkout.module.css'
import { checkoutWords } from './words.ts'

/** What is bought; what cannot be is shown with why, and is not charged. */
export function LinesSection({ quote }: { readonly quote: Quote }) {
  const t = useWords(checkoutWords)
  const totals = new Map(quote.priced.lines.map(({ lineId, total }) => [lineId, total]))
  return (
    <section className={css.card} aria-label={t('goods')}>
      <h2 className={css.title}>{t('goods')}</h2>
      <ul className={css.list}>
        {quote.lines.map((line) => {
          const total = totals.get(line.lineId)
          return (
            <li key={line.lineId}>
              <Goods goods={line} isGone={total === undefined}>
                {line.trouble && (
                  <p className={css.trouble}>{t(`trouble.${line.trouble}`, { left: line.left ?? 0 })}</p>
                )}
                <p className={css.sum}>
                  {total !== undefined && <Money money={{ amount: total, currency: quote.currency }} as="price" />}
                  <span>{t('times', { count: line.quantity })}</span>
                </p>
              </Goods>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
