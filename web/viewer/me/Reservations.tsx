import { IconCalendarHeart } from '@tabler/icons-react'
import { listReservations } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ShowGrid } from '../parts/show/ShowGrid.tsx'
import css from './Me.module.css'
import { meWords } from './words.ts'

/** The shows this member reserved, the next one first. */
export function Reservations() {
  const t = useWords(meWords)
  const list = useList(listReservations, { query: { limit: 6 } })
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{t('reservations')}</h2>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 ? (
        <div className={css.card}>
          <EmptyState
            art={<IconCalendarHeart size={36} stroke={1.5} />}
            title={t('noReservations')}
            note={t('noReservationsNote')}
            action={
              <ButtonLink to="/live" search={{ tab: 'upcoming' }} variant="light">
                {t('toUpcoming')}
              </ButtonLink>
            }
          />
        </div>
      ) : (
        !list.problem && <ShowGrid shows={list.items} of="upcoming" />
      )}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
