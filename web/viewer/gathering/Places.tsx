import type { GatheringCard } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { gatheringWords } from './words.ts'

/** How many places are left, or why that does not matter any more. */
export function Places({ gathering }: { readonly gathering: GatheringCard }) {
  const t = useWords(gatheringWords)
  const { phase, capacity, taken, waiting } = gathering
  if (phase === 'over' || phase === 'cancelled') return <span>{t(phase)}</span>
  const left = capacity - taken
  return (
    <span>
      {phase === 'running' && `${t('running')} · `}
      {left > 0 ? t('placesLeft', { count: left }) : t('allTaken', { count: waiting })}
    </span>
  )
}
