import { IconCalendarPlus } from '@tabler/icons-react'
import { gatheringCalendar, getGathering } from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { FeedbackForm } from './FeedbackForm.tsx'
import css from './Gathering.module.css'
import { OwnPlace } from './OwnPlace.tsx'
import { Places } from './Places.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { gatheringWords } from './words.ts'

/** One event: what, when, where; a place in it, the code at the door, and how it was. */
export function GatheringScreen() {
  const t = useWords(gatheringWords)
  const text = useTexts()
  const gatheringId = usePathParam('gatheringId')
  const params = { gatheringId }
  const { data: gathering, error, refetch } = useRoute(getGathering, { params })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!gathering) return <ScreenSkeleton />
  const { title, startsAt, endsAt, kind, place, about, phase, cancelReason, results, own } = gathering
  const hasPlace = own && own.state !== 'left'
  return (
    <div className={css.page}>
      <PageHeader title={text(title)} note={<Places gathering={gathering} />} />
      {cancelReason && <p className={css.alert}>{t('cancelledBecause', { reason: cancelReason })}</p>}
      <dl className={css.facts}>
        <div>
          <dt>{t('startsAt')}</dt>
          <dd>
            <When at={startsAt} as="day" />
          </dd>
        </div>
        <div>
          <dt>{t('endsAt')}</dt>
          <dd>
            <When at={endsAt} as="day" />
          </dd>
        </div>
        <div>
          <dt>{t('place')}</dt>
          <dd>{place || t(kind)}</dd>
        </div>
      </dl>
      {hasPlace && <OwnPlace gathering={gathering} own={own} />}
      {(phase === 'coming' || phase === 'running') && <SignUpForm key={own?.state} gathering={gathering} />}
      {phase === 'over' && own?.cameAt && <FeedbackForm gatheringId={gatheringId} hasFeedback={own.hasFeedback} />}
      {results && (
        <section className={css.card}>
          <h2>{t('results')}</h2>
          <p className={css.text}>{results}</p>
        </section>
      )}
      {about && (
        <section className={css.card}>
          <h2>{t('about')}</h2>
          <p className={css.text}>{about}</p>
        </section>
      )}
      <div className={css.links}>
        {(phase === 'coming' || phase === 'running') && (
          <a className={css.link} href={addressOf(gatheringCalendar, { params })} download>
            <IconCalendarPlus size={20} aria-hidden /> {t('calendar')}
          </a>
        )}
        <ButtonLink to="/events" variant="subtle">
          {t('toEvents')}
        </ButtonLink>
        <ReportButton kind="gathering" subjectId={gatheringId} />
      </div>
    </div>
  )
}
