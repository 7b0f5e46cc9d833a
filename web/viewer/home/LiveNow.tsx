import { listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { NextShow } from '../parts/show/NextShow.tsx'
import { ShowGrid } from '../parts/show/ShowGrid.tsx'
import { Section } from './Section.tsx'
import { homeWords } from './words.ts'

/** The running shows, the fullest leading; the next one to come while none is. */
export function LiveNow() {
  const t = useWords(homeWords)
  const live = useRoute(listShows, { query: { state: 'live', limit: 5 } }, { refetchInterval: 30_000 })
  const isQuiet = live.data?.items.length === 0
  const next = useRoute(listShows, { query: { state: 'upcoming', limit: 1 } }, { enabled: isQuiet })
  const all = { to: '/live', label: t('allLive') }
  if (live.error && !live.data) return <ErrorState problem={live.error} onAgain={() => void live.refetch()} />
  if (!isQuiet) {
    return (
      <Section title={t('live')} all={all}>
        <ShowGrid shows={live.data?.items} of="live" hasLead />
      </Section>
    )
  }
  const [show] = next.data?.items ?? []
  if (!show) return null
  return (
    <Section title={t('next')} all={all}>
      <NextShow show={show} />
    </Section>
  )
}
