import type { OrderCard } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { Goods } from '../../parts/order/Goods.tsx'
import { OrderMoves } from './OrderMoves.tsx'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

/** One order in the list: what, how much, how it stands, and what can be done with it. */
export function OrderItem({ order }: { readonly order: OrderCard }) {
  const t = useWords(ordersWords)
  const { id, state, awaitsGroup, lines, moreLines, payUntil } = order
  return (
    <li className={css.card} data-order={id}>
      <header className={css.head}>
        <LinkTo to={`/orders/${id}`} className={css.when}>
          <When at={order.placedAt} />
        </LinkTo>
        <strong className={css.state} data-state={state}>
          {t(awaitsGroup ? 'awaitsGroup' : state)}
        </strong>
      </header>
      {lines.map((line) => (
        <Goods key={line.id} goods={line}>
          <p className={css.sum}>
            <Money money={line.total} />
            <span>×{line.quantity}</span>
          </p>
        </Goods>
      ))}
      {moreLines > 0 && <p className={css.note}>{t('more', { count: moreLines })}</p>}
      <footer className={css.foot}>
        <p className={css.note}>
          {t('pieces', { count: order.quantity })} · {t('total')} <Money money={order.total} />
          {state === 'created' && payUntil && (
            <span className={css.clock}>
              {t('payLeft')} <Countdown until={payUntil} />
            </span>
          )}
        </p>
        <div className={css.moves}>
          <ButtonLink to={`/orders/${id}`} variant="default" size="sm">
            {t('see')}
          </ButtonLink>
          <OrderMoves order={order} />
        </div>
      </footer>
    </li>
  )
}
