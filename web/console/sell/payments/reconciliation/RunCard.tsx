import type { Reconciliation } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { paymentsWords } from '../words.ts'
import css from './Reconciliation.module.css'
import { reconciliationWords } from './words.ts'

/** One day of one provider: how much agrees, and what does not. */
export function RunCard({ run }: { readonly run: Reconciliation }) {
  const t = useWords(reconciliationWords)
  const tp = useWords(paymentsWords)
  const isBad = run.state === 'failed' || run.open > 0
  return (
    <li className={css.run} data-bad={isBad || undefined}>
      <b>
        {tp(run.provider)} · {run.day}
      </b>
      <span className={css.verdict}>
        {run.state === 'failed' ? t('failed') : run.open > 0 ? t('openCount', { count: run.open }) : t('allGood')}
      </span>
      <span className={css.note}>
        {run.state === 'failed'
          ? run.fault
          : `${t('lines', { count: run.lines })} · ${t('matched', { count: run.matched })}`}
        {run.settled > 0 && ` · ${t('settledCount', { count: run.settled })}`}
      </span>
      <span className={css.note}>
        <When at={run.runAt} />
      </span>
    </li>
  )
}
