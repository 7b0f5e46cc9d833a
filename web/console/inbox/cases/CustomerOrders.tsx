import { listOrders } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { orderWords } from '../../parts/order/words.ts'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

/** The customer's last orders, each a step away. */
export function CustomerOrders({ personId, name }: { readonly personId: string; readonly name: string }) {
  const t = useWords(serviceWords)
  const says = useWords(orderWords)
  const list = useList(listOrders, { query: { personId, limit: 5 } })
  return (
    <section aria-label={t('orders', { name })}>
      <h3 className={css.sideTitle}>{t('orders', { name })}</h3>
      {list.isPending && <Bone height={44} radius={8} />}
      {list.items?.length === 0 && <p className={css.rowNote}>{t('noOrders')}</p>}
      <ul className={css.rows}>
        {list.items?.map((order) => (
          <li key={order.id}>
            <LinkTo to="/orders" search={{ open: order.id }} className={css.order}>
              <span>{order.number}</span>
              <span className={css.rowNote}>
                {says(order.state)} · <When at={order.placedAt} as="day" />
              </span>
              <Money money={order.total} />
            </LinkTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
