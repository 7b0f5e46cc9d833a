import { getCircleHealth } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Health.module.css'
import { HealthFigures } from './HealthFigures.tsx'
import { Warnings } from './Warnings.tsx'
import { Weeks } from './Weeks.tsx'
import { circleHealthWords } from './words.ts'

/** How one circle is: warnings first, then its measures and twelve weeks. */
export function HealthView({ circleId }: { readonly circleId: string }) {
  const t = useWords(circleHealthWords)
  const { data: health, error, refetch } = useRoute(getCircleHealth, { params: { circleId } })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!health) return <Bone height={320} />
  return (
    <>
      <Warnings warnings={health.warnings} />
      <HealthFigures health={health} />
      <Weeks weeks={health.weeks} />
      {health.purposeWords.length > 0 && (
        <p className={css.soft}>{t('purposeWords', { words: health.purposeWords.join('、') })}</p>
      )}
    </>
  )
}
