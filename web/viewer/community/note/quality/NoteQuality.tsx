import { getPostQuality } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Quality.module.css'
import { nextSteps } from './steps.ts'
import { qualityWords } from './words.ts'

/** How an own note stands: its score, what that is made of, and what would make it better. */
export function NoteQuality({ postId }: { readonly postId: string }) {
  const t = useWords(qualityWords)
  const say = useNumbers()
  const { data, error } = useRoute(getPostQuality, { params: { postId } })
  if (error?.status === 404) return <p className={css.soft}>{t('failed')}</p>
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Bone height={120} radius={12} />
  const steps = nextSteps(data)
  const bars = { ...data, safety: 1 - data.risk }
  return (
    <div className={css.quality}>
      <p>
        <strong>{t('score', { score: say.number(data.score) })}</strong>
        <span className={css.soft}>
          {' '}
          {t('views', { count: data.views })} · {t('scoreNote')}
        </span>
      </p>
      {data.rewardedFor && <p>{t('rewarded', { week: data.rewardedFor })}</p>}
      <dl className={css.bars}>
        {(['information', 'originality', 'usefulness', 'safety'] as const).map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>
              <meter min={0} max={100} value={Math.round(bars[part] * 100)} aria-label={t(part)} />
              <span>{say.number(Math.round(bars[part] * 100))}</span>
            </dd>
          </div>
        ))}
      </dl>
      {data.accepted > 0 && (
        <p className={css.soft}>
          {t('accepted', { count: data.accepted, points: say.number(Math.round(data.acceptedPart * 100)) })}
        </p>
      )}
      <h3 className={css.heading}>{t('next')}</h3>
      {steps.length === 0 && <p className={css.soft}>{t('none')}</p>}
      <ul className={css.steps}>
        {steps.map((step) => (
          <li key={step}>{t(`next.${step}`)}</li>
        ))}
      </ul>
      <p className={css.links}>
        {data.nearId && <LinkTo to={`/posts/${data.nearId}`}>{t('near')}</LinkTo>}
        <LinkTo to="/community/how">{t('how')}</LinkTo>
      </p>
    </div>
  )
}
