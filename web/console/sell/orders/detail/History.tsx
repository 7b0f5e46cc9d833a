import type { Order, OrderHistory } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

/** Everything that was done with an order, the latest first. */
export function History({ order }: { readonly order: Order }) {
  const t = useWords(detailWords)
  return (
    <section className={css.section}>
      <h3>{t('history')}</h3>
      <ol className={css.history}>
        {order.history.toReversed().map((entry) => (
          <li key={entry.number}>
            <strong>{t(`act.${entry.act}`)}</strong>{' '}
            <span className={css.note}>
              {entry.actor.name || t('house')} · <When at={entry.at} />
            </span>
            {said(entry) && <p className={css.note}>{said(entry)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What an act says besides in words a person wrote or reads. */
function said({ details }: OrderHistory): string {
  const told = ['text', 'reason', 'carrier', 'trackingNumber', 'number'].map((key) => details[key])
  return told.filter((one) => typeof one === 'string' && one !== '').join(' · ')
}
