import { listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ShowGrid } from '../parts/show/ShowGrid.tsx'
import css from './ComingUp.module.css'
import { Section } from './Section.tsx'
import { homeWords } from './words.ts'

/** The next shows, to be reserved: one row that scrolls on a phone. */
export function ComingUp() {
  const t = useWords(homeWords)
  const { data, error } = useRoute(listShows, { query: { state: 'upcoming', limit: 7 } })
  const live = useRoute(listShows, { query: { state: 'live', limit: 5 } })
  // While nothing is live the next show stands above already, counted down.
  const shows = data?.items.slice(live.data?.items.length === 0 ? 1 : 0).slice(0, 6)
  if (shows?.length === 0 || (error && !data)) return null
  return (
    <Section title={t('upcoming')} all={{ to: '/live', label: t('allUpcoming'), search: { tab: 'upcoming' } }}>
      <div className={css.row}>
        <ShowGrid shows={shows} of="upcoming" />
      </div>
    </Section>
  )
}
