import { IconCalendarOff, IconCalendarPlus } from '@tabler/icons-react'
import { type HostPage, houseCalendar, listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ShowGrid } from '../../parts/show/ShowGrid.tsx'
import css from './Host.module.css'
import { hostScreenWords } from './words.ts'

/** The host's running show, the ones to come, and those to watch again. */
export function HostShows({ host }: { readonly host: HostPage }) {
  const t = useWords(hostScreenWords)
  const upcoming = useList(listShows, { query: { state: 'upcoming', hostId: host.id, limit: 12 } })
  const replays = useList(listShows, { query: { state: 'replay', hostId: host.id, limit: 12 } })
  const hasUpcoming = upcoming.items?.length !== 0
  const hasReplays = replays.items?.length !== 0
  if (!host.live && !hasUpcoming && !hasReplays) {
    return <EmptyState art={<IconCalendarOff size={36} stroke={1.5} />} title={t('noShows')} note={t('noShowsNote')} />
  }
  return (
    <>
      {host.live && (
        <section className={css.shows}>
          <h2>{t('live')}</h2>
          <ShowGrid shows={[host.live]} of="live" hasLead />
        </section>
      )}
      {hasUpcoming && (
        <section className={css.shows}>
          <h2>{t('upcoming')}</h2>
          <ShowGrid shows={upcoming.items} of="upcoming" />
          <MoreButton hasMore={upcoming.hasMore} isFetching={upcoming.isFetchingMore} onMore={upcoming.more} />
          <a className={css.calendar} href={addressOf(houseCalendar, { query: { hostId: host.id } })}>
            <IconCalendarPlus size={18} aria-hidden />
            {t('subscribe')}
          </a>
        </section>
      )}
      {hasReplays && (
        <section className={css.shows}>
          <h2>{t('replays')}</h2>
          <ShowGrid shows={replays.items} of="replay" />
          <MoreButton hasMore={replays.hasMore} isFetching={replays.isFetchingMore} onMore={replays.more} />
        </section>
      )}
    </>
  )
}
