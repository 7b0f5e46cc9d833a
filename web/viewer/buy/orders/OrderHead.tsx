import type { Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { PayPanel } from '../../parts/payment/PayPanel.tsx'
import css from './Orders.module.css'
import { useReason } from './use-reason.ts'
import { ordersWords } from './words.ts'

interface Props {
  readonly order: Order
  readonly onPaid: () => void
}

/** How the order stands in a sentence; while it waits for its payment, the way to pay and the time that is left. */
export function OrderHead({ order, onPaid }: Props) {
  const t = useWords(ordersWords)
  const reasonOf = useReason()
  const { state, payUntil, paymentId, endedBecause, returnUntil } = order
  return (
    <section className={css.card} data-order-state={state}>
      <p className={css.lead} role="status">
        {t(order.awaitsGroup ? 'awaitsGroup' : `head.${state}`)}
      </p>
      {endedBecause && <p className={css.note}>{t('because', { reason: reasonOf(endedBecause) })}</p>}
      {state === 'created' && payUntil && (
        <p className={css.note}>
          <Money money={order.total} as="price" size="lg" /> {t('payLeft')}{' '}
          <Countdown until={payUntil} onEnd={onPaid} />
        </p>
      )}
      {state === 'created' && paymentId && (
        <PayPanel paymentId={paymentId} back={`/orders/${order.id}`} onPaid={onPaid} />
      )}
      {returnUntil && state === 'delivered' && (
        <p className={css.note}>
          {t('returnUntil')} <When at={returnUntil} as="day" />
        </p>
      )}
    </section>
  )
}
