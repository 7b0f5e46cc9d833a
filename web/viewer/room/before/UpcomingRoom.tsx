import { Button } from '@mantine/core'
import { IconBellCheck, IconBellPlus, IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { getShelf, type ShowPage, showCalendar } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Backdrop } from '../frame/Backdrop.tsx'
import { Guests } from '../lecture/Guests.tsx'
import { Goods } from './Goods.tsx'
import { ShareShow } from './ShareShow.tsx'
import css from './UpcomingRoom.module.css'
import { useReservation } from './use-reservation.ts'
import { beforeWords } from './words.ts'

/** The room before its show: when it starts by the house's clock, and what can be done until then. It turns live by itself. */
export function UpcomingRoom({ show }: { readonly show: ShowPage }) {
  const t = useWords(beforeWords)
  const text = useTexts()
  const say = useNumbers()
  const [isDue, setDue] = useState(Date.parse(show.startsAt) <= serverNow())
  const { reserved, reservations, flip } = useReservation(show)
  const { data: shelf } = useRoute(getShelf, { params: { showId: show.id } })
  return (
    <Backdrop show={show}>
      <h1 className={css.title}>{text(show.title)}</h1>
      <Guests guests={show.guests} />
      <div className={css.clock}>
        <span className={css.note}>{t(isDue ? 'soon' : 'startsIn')}</span>
        {isDue ? (
          <span className={css.soon}>{t('soonNote')}</span>
        ) : (
          <span className={css.countdown}>
            <Countdown until={show.startsAt} onEnd={() => setDue(true)} />
          </span>
        )}
        <span className={css.note}>
          <When at={show.startsAt} as="day" />
          {reservations > 0 && ` · ${t('waiting', { count: reservations, shown: say.count(reservations) })}`}
        </span>
      </div>
      <div className={css.acts}>
        <Button
          size="lg"
          fullWidth
          color="lantern"
          variant={reserved ? 'default' : 'filled'}
          leftSection={reserved ? <IconBellCheck size={20} aria-hidden /> : <IconBellPlus size={20} aria-hidden />}
          aria-pressed={reserved}
          onClick={flip}
        >
          {t(reserved ? 'cancelReservation' : 'reserve')}
        </Button>
        {reserved && (
          <p className={css.reserved} role="status">
            {t('reserved')}
          </p>
        )}
        <Button
          component="a"
          variant="subtle"
          color="gray"
          href={addressOf(showCalendar, { params: { showId: show.id } })}
          download
          leftSection={<IconCalendarPlus size={18} aria-hidden />}
        >
          {t('calendar')}
        </Button>
        <ShareShow show={show} />
      </div>
      {show.about && <p className={css.about}>{show.about}</p>}
      {shelf && shelf.items.length > 0 && <Goods showId={show.id} title={t('onShelf')} items={shelf.items} />}
    </Backdrop>
  )
}
