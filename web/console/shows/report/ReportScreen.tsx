import { Button } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { Report } from '#web/shared/report/Report.tsx'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { reportScreenWords } from './words.ts'

/** How a show went, for those who read figures. */
export function ReportScreen() {
  const t = useWords(reportScreenWords)
  const { may } = useMe()
  const showId = usePathParam('showId')
  const back = may('shows.manage') && (
    <ButtonLink to="/shows" search={{ open: showId }} variant="subtle">
      {t('toShows')}
    </ButtonLink>
  )
  const next = may('shows.host') && (
    <Button component="a" href="/studio/">
      {t('planNext')}
    </Button>
  )
  return <Report key={showId} showId={showId} back={back} next={next} />
}
