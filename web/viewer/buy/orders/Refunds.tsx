import type { Order, Refund } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Orders.module.css'
import { useReason } from './use-reason.ts'
import { ordersWords } from './words.ts'

const words = {
  requested: 'refundRequested',
  confirmed: 'refundConfirmed',
  failed: 'refundFailed',
} as const satisfies Record<Refund['state'], string>

/** What went back or is on its way back, each with where it is. */
export function Refunds({ order }: { readonly order: Order }) {
  const t = useWords(ordersWords)
  const reasonOf = useReason()
  if (order.refunds.length === 0) return null
  return (
    <section className={css.card} data-refunds>
      <h2>{t('refunds')}</h2>
      <ul className={css.lines}>
        {order.refunds.map((refund) => (
          <li key={refund.id}>
            <p className={css.sum}>
              <Money money={refund.amount} />
              <span>
                <When at={refund.confirmedAt ?? refund.at} />
              </span>
            </p>
            <p className={css.note}>
              {t(words[refund.state])}
              {refund.reason && ` · ${reasonOf(refund.reason)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
