import {
  IconChevronRight,
  IconCreditCard,
  IconMapPin,
  IconPackage,
  IconReceiptRefund,
  IconTruckDelivery,
} from '@tabler/icons-react'
import { countOwnOrders } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Me.module.css'
import { meWords } from './words.ts'

const waits = [
  { state: 'created', icon: IconCreditCard },
  { state: 'paid', icon: IconPackage },
  { state: 'shipped', icon: IconTruckDelivery },
  { state: 'returns', icon: IconReceiptRefund },
] as const

/** The way to the own orders, by what they wait for, and to the addresses. */
export function OrderLinks() {
  const t = useWords(meWords)
  const { data: counts } = useRoute(countOwnOrders, {})
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{t('orders')}</h2>
      <div className={css.card}>
        <div className={css.waiting}>
          {waits.map(({ state, icon: Icon }) => {
            const count = counts?.[state] ?? 0
            return (
              <LinkTo
                key={state}
                to="/orders"
                search={{ state }}
                className={css.wait}
                aria-label={t('waiting', { word: t(state), count })}
              >
                <Icon size={26} stroke={1.6} aria-hidden />
                {t(state)}
                {count > 0 && <span className={css.number}>{count}</span>}
              </LinkTo>
            )
          })}
        </div>
        <LinkTo to="/orders" className={css.row}>
          <IconPackage size={24} stroke={1.7} aria-hidden />
          <span className={css.who}>
            <span className={css.rowTitle}>{t('allOrders')}</span>
          </span>
          <IconChevronRight size={18} aria-hidden />
        </LinkTo>
        <LinkTo to="/addresses" className={css.row}>
          <IconMapPin size={24} stroke={1.7} aria-hidden />
          <span className={css.who}>
            <span className={css.rowTitle}>{t('addresses')}</span>
          </span>
          <IconChevronRight size={18} aria-hidden />
        </LinkTo>
      </div>
    </section>
  )
}
