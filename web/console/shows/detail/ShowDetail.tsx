import { getShowSettings } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { showsWords } from '../words.ts'
import { CancelSection } from './CancelSection.tsx'
import { CrewSection } from './CrewSection.tsx'
import { CurveSection } from './CurveSection.tsx'
import css from './Detail.module.css'
import { DetailsForm } from './DetailsForm.tsx'
import { IncidentSection } from './IncidentSection.tsx'
import { ReplaySwitch } from './ReplaySwitch.tsx'
import { ShowHead } from './ShowHead.tsx'

/** One show with everything that can be done to it outside of its desk. */
export function ShowDetail({ showId }: { readonly showId: string }) {
  const t = useWords(showsWords)
  const text = useTexts()
  const { data: show, error, refetch } = useRoute(getShowSettings, { params: { showId } })
  if (error && !show) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!show) return <ScreenSkeleton />
  const hasRun = show.startedAt !== undefined
  return (
    <article className={css.detail} aria-label={text(show.title)}>
      <ShowHead show={show} />
      {show.cancelReason && <p className={css.reason}>{t('cancelledBecause', { reason: show.cancelReason })}</p>}
      {show.state === 'replay' && <ReplaySwitch show={show} />}
      {hasRun && <CurveSection showId={showId} />}
      {hasRun && <IncidentSection showId={showId} />}
      {show.state !== 'cancelled' && <DetailsForm key={`${show.title.zh}${show.startsAt}`} show={show} />}
      {show.state !== 'cancelled' && <CrewSection showId={showId} />}
      {show.state === 'planned' && <CancelSection showId={showId} />}
    </article>
  )
}
