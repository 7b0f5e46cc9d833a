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
  const { data } = useRoute(listShows, { query: { state: 'upcoming', limit: 6 } })
  if (data?.items.length === 0) return null
  return (
    <Section title={t('upcoming')} all={{ to: '/live', label: t('allUpcoming'), search: { tab: 'upcoming' } }}>
      <div className={css.row}>
        <ShowGrid shows={data?.items} of="upcoming" />
      </div>
    </Section>
  )
}
