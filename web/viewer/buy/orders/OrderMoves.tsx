import { Button } from '@mantine/core'
import {
  buyAgain,
  confirmReceipt,
  countOwnOrders,
  getCart,
  getCartCount,
  getOwnOrder,
  listOwnOrders,
  type OrderCard,
} from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { ordersWords } from './words.ts'

interface Props {
  readonly order: Pick<OrderCard, 'id' | 'moves' | 'state'>
  /** On the order's own page paying stands there already. */
  readonly isPage?: boolean
}

/** What one does most with an order: pay, receive, buy again. */
export function OrderMoves({ order, isPage = false }: Props) {
  const t = useWords(ordersWords)
  const onRefused = useTellRefusal()
  const params = { orderId: order.id }
  const receiving = useCommand(confirmReceipt, {
    changes: [listOwnOrders, getOwnOrder, countOwnOrders],
    onDone: () => tell(t('received'), { tone: 'done' }),
    onRefused,
  })
  const again = useCommand(buyAgain, {
    changes: [getCart, getCartCount],
    onDone: ({ added, leftOut }) =>
      tell(t(leftOut > 0 ? 'leftOut' : 'addedAgain', { count: added, out: leftOut }), { tone: 'done' }),
    onRefused,
  })
  const may = (move: OrderCard['moves'][number]) => order.moves.includes(move)
  return (
    <>
      {order.state !== 'created' && (
        <Button variant="default" size="sm" loading={again.isSending} onClick={() => again.send({ params })}>
          {t('again')}
        </Button>
      )}
      {may('confirm-receipt') && (
        <Button size="sm" loading={receiving.isSending} onClick={() => receiving.send({ params })}>
          {t('receive')}
        </Button>
      )}
      {may('pay') && !isPage && (
        <ButtonLink to={`/orders/${order.id}`} color="lantern" size="sm">
          {t('pay')}
        </ButtonLink>
      )}
    </>
  )
}
