import { listManagedShows } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ShowLine } from './ShowLine.tsx'
import css from './Today.module.css'
import { todayWords } from './words.ts'

/** What runs now, with the people in each room. */
export function OnAir() {
  const t = useWords(todayWords)
  const say = useNumbers()
  const { may } = useMe()
  const all = may('shows.manage')
  const query = { state: 'live' as const, limit: 20, ...(all && { all }) }
  const { data, error } = useRoute(listManagedShows, { query }, { refetchInterval: 15_000 })
  return (
    <section className={css.card} aria-labelledby="today-on-air">
      <header className={css.head}>
        <h2 id="today-on-air">{t('onAir')}</h2>
        {all && <LinkTo to="/shows">{t('allShows')}</LinkTo>}
      </header>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Bone height={56} />}
      {data?.items.length === 0 && <p className={css.soft}>{t('onAirNone')}</p>}
      <ul className={css.list}>
        {data?.items.map((show) => (
          <ShowLine key={show.id} show={show} badge={<LiveBadge />}>
            <strong>{t('peopleNow', { count: say.count(show.peopleNow) })}</strong>
          </ShowLine>
        ))}
      </ul>
    </section>
  )
}
