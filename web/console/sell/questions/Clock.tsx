import { getQuestionClock } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

const badges = ['bought', 'expert', 'shop', 'none'] as const

/** How long questions wait for their first answer, who gives it, and what waits too long. */
export function Clock() {
  const t = useWords(staffQuestionWords)
  const { data } = useRoute(getQuestionClock, {}, { refetchInterval: 60_000 })
  if (!data) return <Bone height={88} radius={12} />
  const { medianMinutes, firstAnswers } = data
  const median =
    medianMinutes === undefined
      ? '—'
      : medianMinutes < 120
        ? t('minutes', { count: medianMinutes })
        : t('hours', { count: Math.round(medianMinutes / 60) })
  return (
    <dl className={css.tiles} aria-label={t('clockTitle')}>
      <div>
        <dt>{t('median')}</dt>
        <dd>{median}</dd>
        <dd className={css.note}>
          {t('target', { count: data.targetHours })} · {t('answeredOf', { answered: data.answered, asked: data.asked })}
        </dd>
      </div>
      <div>
        <dt>{t('overdue')}</dt>
        <dd className={data.overdue > 0 ? css.late : undefined}>{data.overdue}</dd>
        <dd className={css.note}>
          {t('waitingCount')} {data.waiting}
        </dd>
      </div>
      <div>
        <dt>{t('firstBy')}</dt>
        <dd>{data.answered}</dd>
        <dd className={css.note}>{badges.map((badge) => `${t(badge)} ${firstAnswers[badge]}`).join(' · ')}</dd>
      </div>
    </dl>
  )
}
