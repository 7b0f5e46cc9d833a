import { getOrder, type Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { PriceSums } from '#web/shared/price/PriceSums.tsx'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { OrderStateBadge } from '../../../parts/order/OrderStateBadge.tsx'
import { Acts } from './Acts.tsx'
import css from './Detail.module.css'
import { History } from './History.tsx'
import { Lines } from './Lines.tsx'
import { ParcelList } from './ParcelList.tsx'
import { RefundList } from './RefundList.tsx'
import { detailWords } from './words.ts'

/** One order at the side of the list: what it is, what can be done, and what happened. */
export function OrderDetail({ orderId }: { readonly orderId: string }) {
  const { data, error, refetch } = useRoute(getOrder, { params: { orderId } })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <ScreenSkeleton />
  return <Shown order={data} />
}

function Shown({ order }: { readonly order: Order }) {
  const t = useWords(detailWords)
  const { may } = useMe()
  const { address } = order
  const place = [address.province, address.city, address.district, address.detail].filter(Boolean).join(' ')
  return (
    <div className={css.detail}>
      <header>
        <h2 className={css.title}>{order.number}</h2>
        <p className={css.note}>
          <OrderStateBadge order={order} /> <When at={order.placedAt} as="day" /> ·{' '}
          <LinkTo to="/people" search={{ open: order.buyer.id }}>
            {t('buyer', { name: order.buyer.name })}
          </LinkTo>
        </p>
      </header>
      {may('orders.manage') && <Acts order={order} />}
      <section className={css.section}>
        <h3>{t('goods')}</h3>
        <Lines order={order} />
        {order.note && (
          <p className={css.note}>
            {t('note')}: {order.note}
          </p>
        )}
      </section>
      <section className={css.section}>
        <h3>{t('address')}</h3>
        <p>
          {address.name} · {address.phone}
          <br />
          {place}
        </p>
      </section>
      <ParcelList order={order} mayManage={may('orders.manage')} />
      {order.openReturns > 0 && (
        <section className={css.section}>
          <h3>{t('returns')}</h3>
          <LinkTo to="/returns" search={{ q: order.number }}>
            {t('toReturns')}
          </LinkTo>
        </section>
      )}
      <section className={css.section}>
        <h3>{t('money')}</h3>
        <PriceSums
          isPaid={order.paidAt !== undefined}
          sums={{
            currency: order.total.currency,
            subtotal: order.subtotal.amount,
            discounts: order.discounts.filter(({ step }) => step !== 'shipping'),
            shipping: order.shipping.amount,
            total: order.total.amount,
            trace: order.trace,
          }}
        />
      </section>
      <RefundList order={order} />
      <History order={order} />
    </div>
  )
}
