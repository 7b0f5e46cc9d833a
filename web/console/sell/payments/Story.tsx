import type { StoryLine } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Payments.module.css'
import { paymentsWords } from './words.ts'

const details = [
  'booked',
  'noted',
  'nothing-to-do',
  'foreign-merchant',
  'wrong-amount',
  'wrong-currency',
  'unknown-intent',
  'unknown-refund',
  'late',
  'twice',
  'cancelled',
  'expired',
] as const

/** What happened to a payment, line by line. */
export function Story({ lines }: { readonly lines: readonly StoryLine[] }) {
  const t = useWords(paymentsWords)
  // What is no word of ours is a provider's number, or somebody's own words.
  const sayDetail = (detail: string) => {
    const known = details.find((one) => one === detail)
    return known ? t(`detail.${known}`) : detail
  }
  return (
    <section>
      <h3>{t('story')}</h3>
      <ol className={css.story}>
        {lines.map((line) => (
          <li key={`${line.at} ${line.kind} ${line.provider} ${line.detail} ${line.amount}`} data-kind={line.kind}>
            <b>{t(`story.${line.kind}`)}</b>
            {line.amount !== undefined && line.currency && (
              <Money money={{ amount: line.amount, currency: line.currency }} size="sm" />
            )}
            <span className={css.note}>
              <When at={line.at} as="day" />
              {line.provider && ` · ${t(line.provider)}`}
            </span>
            {line.detail && <small>{sayDetail(line.detail)}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
