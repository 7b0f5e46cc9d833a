import { getShow, listReservations, listShows, reserveShow, type ShowPage, unreserveShow } from '#contracts/live'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'

/** Reserves the show of this room or gives it up, shown at once; the count follows. */
export function useReservation(show: ShowPage) {
  const asMember = useAsMember()
  const refused = useTellRefusal()
  const toggle = useToggle({
    isOn: show.me.reserved,
    turnOn: reserveShow,
    turnOff: unreserveShow,
    input: { params: { showId: show.id } },
    changes: [getShow, listShows, listReservations],
    onRefused: refused,
  })
  const added = Number(toggle.isOn) - Number(show.me.reserved)
  return { reserved: toggle.isOn, reservations: show.reservations + added, flip: asMember(toggle.flip) }
}
