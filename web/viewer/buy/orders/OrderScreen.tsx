import { getOwnOrder, type Order, type Return } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { PriceSums } from '#web/shared/price/PriceSums.tsx'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AddressLine } from '../../parts/address/AddressLine.tsx'
import { OrderGroup } from '../../sharing/group/OrderGroup.tsx'
import { CancelOrder } from './CancelOrder.tsx'
import { InvoiceCard } from './InvoiceCard.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderHead } from './OrderHead.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderMoves } from './OrderMoves.tsx'
import css from './Orders.module.css'
import { Parcels } from './Parcels.tsx'
import { Refunds } from './Refunds.tsx'
import { ReturnCards } from './ReturnCards.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { ordersWords } from './words.ts'

/** While something of an order is on its way by others, it is asked for again so often. */
const againMs = 5_000
/** What waits for people is looked at less often. */
const awaitedMs = 15_000

const openReturns: readonly Return['state'][] = ['requested', 'approved', 'sent']

/** One order with everything that becomes of it. */
export function OrderScreen() {
  const t = useWords(ordersWords)
  const orderId = usePathParam('orderId')
  const { data, error, refetch } = useRoute(
    getOwnOrder,
    { params: { orderId } },
    { refetchInterval: (query) => againAfter(query.state.data) },
  )
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={320} radius={16} />}
      {data && <Shown order={data} onChanged={() => void refetch()} />}
    </div>
  )
}

function againAfter(order: Order | undefined): number | false {
  if (!order) return false
  const isMoving = order.state === 'created' || order.awaitsGroup
  if (isMoving || order.refunds.some(({ state }) => state === 'requested')) return againMs
  return order.returns.some(({ state }) => openReturns.includes(state)) && awaitedMs
}

function Shown({ order, onChanged }: { readonly order: Order; readonly onChanged: () => void }) {
  const t = useWords(ordersWords)
  const { moves } = order
  return (
    <>
      <OrderHead order={order} onPaid={onChanged} />
      {order.groupId && <OrderGroup groupId={order.groupId} onEnd={onChanged} />}
      <Parcels order={order} />
      <section className={css.card}>
        <h2>{t('address')}</h2>
        <AddressLine address={order.address} />
      </section>
      <section className={css.card}>
        <h2>{t('goods')}</h2>
        <OrderLines order={order} />
        {moves.includes('ask-for-return') && <ReturnForm order={order} />}
      </section>
      <ReturnCards order={order} />
      <section className={css.card}>
        <h2>{t('money')}</h2>
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
      <Refunds order={order} />
      {(order.invoice || moves.includes('ask-for-invoice')) && <InvoiceCard order={order} />}
      <OrderFacts order={order} />
      <div className={css.moves}>
        <ButtonLink to="/messages/shop" search={{ order: order.id }} variant="default">
          {t('askShop')}
        </ButtonLink>
        <OrderMoves order={order} isPage />
        {moves.includes('cancel') && <CancelOrder orderId={order.id} />}
      </div>
    </>
  )
}
