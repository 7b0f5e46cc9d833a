import type { GatheringPhase } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { gatheringsWords } from './words.ts'

/** Where an event stands. */
export function PhaseBadge({ phase }: { readonly phase: GatheringPhase }) {
  const t = useWords(gatheringsWords)
  return (
    <span className={css.state} data-state={phase}>
      {t(phase)}
    </span>
  )
}
