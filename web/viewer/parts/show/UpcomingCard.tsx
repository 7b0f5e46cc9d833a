import { IconCalendarPlus } from '@tabler/icons-react'
import { type ShowCard, showCalendar } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { showAddress } from './address.ts'
import { ReserveButton } from './ReserveButton.tsx'
import { ShowCover } from './ShowCover.tsx'
import css from './UpcomingCard.module.css'
import { showWords } from './words.ts'

/** A show to come: when, what, by whom; to be reserved, or put into a calendar. */
export function UpcomingCard({ show }: { readonly show: ShowCard }) {
  const t = useWords(showWords)
  const text = useTexts()
  const say = useNumbers()
  return (
    <article className={css.card}>
      <LinkTo to={showAddress(show)} className={css.cover} tabIndex={-1} aria-label={text(show.title)}>
        <ShowCover show={show} ratio="3 / 4" sizes="104px" />
      </LinkTo>
      <div className={css.words}>
        <span className={css.when}>
          <When at={show.startsAt} as="day" />
        </span>
        <LinkTo to={showAddress(show)} className={css.title}>
          {text(show.title)}
        </LinkTo>
        <span className={css.note}>
          {show.format === 'lecture' && `${t('lecture')} · `}
          {show.host.name}
          {show.reservations > 0 && ` · ${t('waiting', { people: say.count(show.reservations) })}`}
        </span>
        <div className={css.acts}>
          <ReserveButton show={show} />
          <a
            className={css.calendar}
            href={addressOf(showCalendar, { params: { showId: show.id } })}
            download
            aria-label={`${t('calendar')} · ${text(show.title)}`}
            title={t('calendar')}
          >
            <IconCalendarPlus size={20} stroke={1.7} />
          </a>
        </div>
      </div>
    </article>
  )
}
