import { listShows } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ShowLine } from './ShowLine.tsx'
import css from './Today.module.css'
import { todayWords } from './words.ts'

/** The next public shows, with how many wait for each. */
export function ComingUp() {
  const t = useWords(todayWords)
  const say = useNumbers()
  const query = { state: 'upcoming' as const, limit: 5 }
  const { data, error } = useRoute(listShows, { query }, { refetchInterval: 60_000 })
  return (
    <section className={css.card} aria-labelledby="today-next">
      <header className={css.head}>
        <h2 id="today-next">{t('next')}</h2>
        <a href="/studio/">{t('plan')}</a>
      </header>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Bone height={56} />}
      {data?.items.length === 0 && <p className={css.soft}>{t('nextNone')}</p>}
      <ul className={css.list}>
        {data?.items.map((show) => (
          <ShowLine key={show.id} show={show}>
            <span className={css.when}>
              <When at={show.startsAt} as="day" />
            </span>
            <span className={css.soft}>{t('reserved', { count: say.number(show.reservations) })}</span>
          </ShowLine>
        ))}
      </ul>
    </section>
  )
}
