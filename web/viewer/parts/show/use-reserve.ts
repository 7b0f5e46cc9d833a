import { listReservations, listShows, reserveShow, type ShowCard, unreserveShow } from '#contracts/live'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { showWords } from './words.ts'

/** Reserves a show and gives the reservation up again, each told with a way back. */
export function useReserve(show: Pick<ShowCard, 'id' | 'reserved'>) {
  const t = useWords(showWords)
  const asMember = useAsMember()
  const refused = useTellRefusal()
  const reservation = useToggle({
    isOn: show.reserved,
    turnOn: reserveShow,
    turnOff: unreserveShow,
    input: { params: { showId: show.id } },
    changes: [listShows, listReservations],
    onDone: (isOn) =>
      tell(t(isOn ? 'reservedTold' : 'unreservedTold'), { tone: 'done', undo: () => reservation.turn(!isOn) }),
    onRefused: refused,
  })
  return { isReserved: reservation.isOn, flip: asMember(reservation.flip) }
}
