import type { EndorsementState } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../Rows.module.css'
import { endorsementWords } from './words.ts'

export function EndorsementBadge({ state }: { readonly state: EndorsementState }) {
  const t = useWords(endorsementWords)
  return (
    <span className={css.badge} data-state={state === 'running' ? 'valid' : state}>
      {t(state)}
    </span>
  )
}
