import { useWords } from '#web/shared/i18n/words.ts'
import { Report } from '#web/shared/report/Report.tsx'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { reportScreenWords } from './words.ts'

/** How a show went, for its host. */
export function ReportScreen() {
  const t = useWords(reportScreenWords)
  const showId = usePathParam('showId')
  const back = (
    <>
      <ButtonLink to="/" variant="subtle">
        {t('toShows')}
      </ButtonLink>
      <ButtonLink to={`/shows/${showId}`} variant="subtle">
        {t('toDesk')}
      </ButtonLink>
    </>
  )
  return <Report key={showId} showId={showId} back={back} next={<ButtonLink to="/">{t('planNext')}</ButtonLink>} />
}
