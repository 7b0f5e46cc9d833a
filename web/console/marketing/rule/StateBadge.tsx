import type { PromotionState } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Rule.module.css'
import { ruleWords } from './words.ts'

/** Whether a promotion, or the claiming of a coupon, waits, runs, rests or is over. */
export function StateBadge({ state }: { readonly state: PromotionState }) {
  const t = useWords(ruleWords)
  return (
    <span className={css.state} data-state={state}>
      {t(state)}
    </span>
  )
}
