import { Button } from '@mantine/core'
import type { Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

/** Number, times and note of an order. */
export function OrderFacts({ order }: { readonly order: Order }) {
  const t = useWords(ordersWords)
  const copy = async () => {
    await navigator.clipboard.writeText(order.number)
    tell(t('copied'), { tone: 'done' })
  }
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('number')}</dt>
        <dd>
          {order.number.replace(/^(\d{6})(\d{4})(\d{3})$/, '$1 $2 $3')}
          <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </dd>
      </div>
      <div>
        <dt>{t('placedAt')}</dt>
        <dd>
          <When at={order.placedAt} as="day" />
        </dd>
      </div>
      {order.paidAt && (
        <div>
          <dt>{t('paidAt')}</dt>
          <dd>
            <When at={order.paidAt} as="day" />
          </dd>
        </div>
      )}
      {order.note && (
        <div>
          <dt>{t('note')}</dt>
          <dd>{order.note}</dd>
        </div>
      )}
    </dl>
  )
}
