import type { Order } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

/** The lines of an order with what was paid for each, and what of it went back. */
export function Lines({ order }: { readonly order: Order }) {
  const t = useWords(detailWords)
  const text = useTexts()
  const language = useLanguage()
  return (
    <ul className={css.lines}>
      {order.lines.map((line) => (
        <li key={line.id} className={css.line}>
          <span className={css.picture}>
            <Picture picture={line.picture} alt="" ratio="1" sizes="48px" />
          </span>
          <span className={css.words}>
            <span>{text(line.title)}</span>
            <span className={css.note}>
              {[line.values.join(' · '), line.sku, line.note].filter(Boolean).join(' | ')}
            </span>
            {line.refunded.amount > 0 && (
              <span className={css.note}>{t('refundedOf', { amount: sayMoney(line.refunded, language) })}</span>
            )}
            {line.showId && <span className={css.note}>{t('show')}</span>}
          </span>
          <span className={css.figure}>
            ×{line.quantity}
            <br />
            {sayMoney({ amount: line.sums.total, currency: order.total.currency }, language)}
          </span>
        </li>
      ))}
    </ul>
  )
}
