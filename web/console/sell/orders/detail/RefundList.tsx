import { Badge } from '@mantine/core'
import type { Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { orderWords } from '../../../parts/order/words.ts'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

const colours = { requested: 'yellow', confirmed: 'jade', failed: 'red' } as const

/** What went back, and how far it has come. */
export function RefundList({ order }: { readonly order: Order }) {
  const t = useWords(detailWords)
  const says = useWords(orderWords)
  if (order.refunds.length === 0) return null
  return (
    <section className={css.section}>
      <h3>{t('refunds')}</h3>
      <ul className={css.lines}>
        {order.refunds.map((refund) => (
          <li key={refund.id} className={css.line}>
            <span className={css.words}>
              <span>
                <Money money={refund.amount} />{' '}
                <Badge size="sm" variant="light" radius="sm" tt="none" color={colours[refund.state]}>
                  {says(refund.state)}
                </Badge>
              </span>
              <span className={css.note}>
                {refund.reason} · <When at={refund.at} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
