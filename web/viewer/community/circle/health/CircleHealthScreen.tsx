import { HealthView } from '#web/shared/circle/health/HealthView.tsx'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import css from './CircleHealth.module.css'
import { circleHealthScreenWords } from './words.ts'

/** How a circle is, for those who keep order in it. */
export function CircleHealthScreen() {
  const t = useWords(circleHealthScreenWords)
  const circle = usePathParam('circle')
  return (
    <div className={css.page}>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <ButtonLink to={`/circles/${circle}`} variant="default">
            {t('toCircle')}
          </ButtonLink>
        }
      />
      <HealthView circleId={circle} />
    </div>
  )
}
