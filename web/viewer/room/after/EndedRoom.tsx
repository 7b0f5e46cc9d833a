import { getReplay, listShows, type ShowPage } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { UpcomingCard } from '../../parts/show/UpcomingCard.tsx'
import { Backdrop } from '../frame/Backdrop.tsx'
import { Guests } from '../lecture/Guests.tsx'
import css from './EndedRoom.module.css'
import { afterWords } from './words.ts'

/** How often somebody who waits here looks whether the replay is ready. */
const lookEveryMs = 10_000

/** The room after its show: how it was, the replay as soon as it is ready, and when the host is back. */
export function EndedRoom({ show }: { readonly show: ShowPage }) {
  const t = useWords(afterWords)
  const text = useTexts()
  const say = useNumbers()
  const params = { showId: show.id }
  const replay = useRoute(
    getReplay,
    { params },
    { refetchInterval: (query) => (query.state.data ? false : lookEveryMs) },
  )
  const next = useRoute(listShows, { query: { state: 'upcoming', hostId: show.host.id, limit: 1 } })
  const [upcoming] = next.data?.items ?? []
  const { startedAt, endedAt } = show
  return (
    <Backdrop show={show}>
      <h1 className={css.title}>{text(show.title)}</h1>
      <Guests guests={show.guests} />
      <p className={css.ended} role="status">
        {t('ended')}
      </p>
      <dl className={css.figures}>
        <Figure word={t('peak')} value={say.count(show.peoplePeak)} />
        <Figure word={t('likes')} value={say.count(show.likes)} />
        {startedAt && endedAt && (
          <Figure word={t('length')} value={sayLength(Date.parse(endedAt) - Date.parse(startedAt))} />
        )}
      </dl>
      {replay.data ? (
        <ButtonLink to={`/replays/${show.id}`} size="lg" color="lantern" fullWidth>
          {t('toReplay')}
        </ButtonLink>
      ) : (
        <p className={css.note}>{t('replaySoon')}</p>
      )}
      {upcoming && (
        <section className={css.next}>
          <h2>{t('next')}</h2>
          <UpcomingCard show={upcoming} />
        </section>
      )}
      <ButtonLink to="/" variant="subtle" color="gray">
        {t('home')}
      </ButtonLink>
    </Backdrop>
  )
}

function Figure({ word, value }: { readonly word: string; readonly value: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  )
}
