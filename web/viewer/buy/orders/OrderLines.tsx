import type { Order } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { Goods } from '../../parts/order/Goods.tsx'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

/** What was bought, what was paid for each line, and what of it came back. */
export function OrderLines({ order }: { readonly order: Order }) {
  const t = useWords(ordersWords)
  const language = useLanguage()
  return (
    <ul className={css.lines}>
      {order.lines.map((line) => (
        <li key={line.id}>
          <Goods goods={line}>
            <p className={css.sum}>
              <Money money={{ amount: line.sums.total, currency: order.total.currency }} />
              <span>×{line.quantity}</span>
            </p>
            {line.refunded.amount > 0 && (
              <p className={css.note}>{t('refunded', { amount: sayMoney(line.refunded, language) })}</p>
            )}
            {order.deliveredAt && line.refundedQuantity < line.quantity && (
              <ButtonLink to={`/me/reviews/write/${line.id}`} variant="light" size="sm" className={css.review ?? ''}>
                {t('review')}
              </ButtonLink>
            )}
            {line.note && (
              <p className={css.note}>
                {t('note')}: {line.note}
              </p>
            )}
          </Goods>
        </li>
      ))}
    </ul>
  )
}
