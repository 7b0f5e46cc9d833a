import type { CooperationResult } from '#contracts/partners'
import type { Money as Amount } from '#contracts/route'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import ruleCss from '../rule/Rule.module.css'
import { cooperationWords } from './words.ts'

/** What came of a cooperation, weighed against its fee. */
export function Result({ result, fee }: { readonly result: CooperationResult; readonly fee: Amount }) {
  const t = useWords(cooperationWords)
  const say = useNumbers()
  const { feePerVisit, feePerOrder, salesPerFee, onTime, judged } = result
  return (
    <section aria-label={t('result')}>
      <h3 className={ruleCss.heading}>{t('result')}</h3>
      <dl className={ruleCss.figures}>
        <div>
          <dt>{t('fee')}</dt>
          <dd>
            <Money money={fee} />
          </dd>
        </div>
        {(['visits', 'newcomers', 'orders'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{say.number(result[key])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('sales')}</dt>
          <dd>
            <Money money={result.sales} />
          </dd>
        </div>
        {feePerVisit && (
          <div>
            <dt>{t('feePerVisit')}</dt>
            <dd>
              <Money money={feePerVisit} />
            </dd>
          </div>
        )}
        {feePerOrder && (
          <div>
            <dt>{t('feePerOrder')}</dt>
            <dd>
              <Money money={feePerOrder} />
            </dd>
          </div>
        )}
        {salesPerFee !== undefined && (
          <div>
            <dt>{t('salesPerFee')}</dt>
            <dd>{say.number(salesPerFee, 2)}</dd>
          </div>
        )}
        <div>
          <dt>{t('onTime')}</dt>
          <dd>{judged > 0 ? t('ofJudged', { onTime, count: judged }) : '–'}</dd>
        </div>
      </dl>
    </section>
  )
}
