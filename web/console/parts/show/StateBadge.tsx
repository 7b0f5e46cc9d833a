import type { ShowState } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import css from './Show.module.css'
import { showWords } from './words.ts'

/** Where a show stands; the lantern is lit while it runs. */
export function StateBadge({ state }: { readonly state: ShowState }) {
  const t = useWords(showWords)
  if (state === 'live') return <LiveBadge />
  return (
    <span className={css.state} data-state={state}>
      {t(state)}
    </span>
  )
}
