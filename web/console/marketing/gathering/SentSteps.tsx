import type { RunGathering } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from '../rule/Rule.module.css'
import { gatheringsWords } from './words.ts'

/** What of the warm-up was sent, and to how many. */
export function SentSteps({ steps }: { readonly steps: RunGathering['steps'] }) {
  const t = useWords(gatheringsWords)
  const sent = steps.filter(({ sentAt }) => sentAt !== undefined)
  if (sent.length === 0) return null
  return (
    <ul className={css.history} aria-label={t('sent')}>
      {sent.map(({ kind, at, sentAt = at, people = 0 }) => (
        <li key={`${kind} ${at}`}>
          {t(kind)} · <When at={sentAt} /> · {t('sentTo', { count: people })}
        </li>
      ))}
    </ul>
  )
}
