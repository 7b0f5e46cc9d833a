import type { GroupOfferState } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { groupOffersWords } from './words.ts'

/** Whether an offer is a draft, waits, runs, rests or is over. */
export function OfferState({ state }: { readonly state: GroupOfferState }) {
  const t = useWords(groupOffersWords)
  return (
    <span className={css.state} data-state={state}>
      {t(state)}
    </span>
  )
}
