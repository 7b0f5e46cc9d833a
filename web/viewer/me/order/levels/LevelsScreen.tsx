import { getTrustRights } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CareLog } from './CareLog.tsx'
import css from './Levels.module.css'
import { RightsTable } from './RightsTable.tsx'
import { levelWords } from './words.ts'

/** What each level of trust may, and what members did by it. */
export function LevelsScreen() {
  const t = useWords(levelWords)
  const say = useNumbers()
  const { data, error, refetch } = useRoute(getTrustRights, {})
  return (
    <article className={css.page}>
      <PageHeader title={t('title')} note={t('note')} />
      <div>
        <ButtonLink to="/me/trust" variant="default">
          {t('own')}
        </ButtonLink>
      </div>
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={320} radius={12} />}
      {data && (
        <>
          <RightsTable rights={data.rights} />
          <section className={css.card}>
            <h2>{t('core')}</h2>
            <p>{t('coreNote', { most: say.number(data.rights.recommend.aWeek) })}</p>
            <p className={css.soft}>{t('undo')}</p>
          </section>
        </>
      )}
      <CareLog />
    </article>
  )
}
