import { getOwnOrder, type Order } from '#contracts/orders'
import type { GroupSeat } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Group.module.css'
import { groupWords } from './words.ts'

/** Until money that goes back has come, the order is asked for so often. */
const againMs = 3_000

const refundWords = {
  requested: 'refundRequested',
  confirmed: 'refundConfirmed',
  failed: 'refundFailed',
} as const

function isMoving(order: Order | undefined): boolean {
  if (!order) return true
  if (order.refunds.length === 0) return order.state === 'paid'
  return order.refunds.some(({ state }) => state === 'requested')
}

/** What becomes of the own seat: the order, and money that goes back until it has come. */
export function OwnSeat({ seat }: { readonly seat: GroupSeat }) {
  const t = useWords(groupWords)
  const language = useLanguage()
  const goesBack = seat.state === 'failed' || seat.state === 'left' || seat.backPerPiece !== undefined
  const { data: order } = useRoute(
    getOwnOrder,
    { params: { orderId: seat.orderId } },
    { enabled: goesBack, refetchInterval: ({ state }) => (isMoving(state.data) ? againMs : false) },
  )
  const refund = order?.refunds.at(-1)
  return (
    <div className={css.own}>
      {seat.backPerPiece && <p>{t('back', { amount: sayMoney(seat.backPerPiece, language) })}</p>}
      {seat.state === 'left' && <p>{t('left')}</p>}
      {refund && (
        <p role="status" data-refund={refund.state}>
          {t(refundWords[refund.state], { amount: sayMoney(refund.amount, language) })}
        </p>
      )}
      <LinkTo to={`/orders/${seat.orderId}`} className={css.toMine}>
        {t('toOrder')}
      </LinkTo>
    </div>
  )
}
