import type { ReactNode } from 'react'
import type { LiveFigures } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { CountUp } from '#web/shared/ui/value/CountUp.tsx'
import css from './Figures.module.css'
import { figureWords } from './words.ts'

/** The room in six numbers, as of this second. */
export function Figures({ figures }: { readonly figures: LiveFigures }) {
  const t = useWords(figureWords)
  const say = useNumbers()
  return (
    <dl className={css.figures}>
      <Figure label={t('people')}>
        <CountUp value={figures.people} />
        <small>{t('peak', { count: say.count(figures.peak) })}</small>
      </Figure>
      <Figure label={t('interaction')}>{say.percent(figures.interactionRate)}</Figure>
      <Figure label={t('chat')}>
        <CountUp value={figures.chatPerMinute} />
      </Figure>
      <Figure label={t('likes')}>
        <CountUp value={figures.likes} />
        <small>{t('likesPerMinute', { count: say.count(figures.likesPerMinute) })}</small>
      </Figure>
      <Figure label={t('joins')}>
        <CountUp value={figures.joinsPerMinute} />
      </Figure>
      <Figure label={t('follows')}>
        <CountUp value={figures.follows} />
      </Figure>
    </dl>
  )
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={css.figure}>
      <dd className={css.value}>{children}</dd>
      <dt className={css.label}>{label}</dt>
    </div>
  )
}
