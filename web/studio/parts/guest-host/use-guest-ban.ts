import { banGuest, type GuestHost, liftSanction, listGuestHosts, sanctionPerson } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { guestHostWords } from './words.ts'

/** Barring a guest host: who was called up as the person they are, who came by link by link and device. It can be taken back. */
export function useGuestBan({ showId, id: guestHostId, name, personId }: GuestHost) {
  const t = useWords(guestHostWords)
  const settings = { changes: [listGuestHosts], onRefused: useTellRefusal() }
  const guests = useCommand(banGuest, settings)
  const people = useCommand(sanctionPerson, settings)
  const lifting = useCommand(liftSanction, {
    onDone: () => tell(t(personId ? 'unbannedPerson' : 'unbanned', { name }), { tone: 'done' }),
    onRefused: settings.onRefused,
  })
  return (everywhere: boolean) => {
    const asked = personId
      ? people.ask({ params: { showId }, body: { personId, measure: 'ban' } })
      : guests.ask({ params: { showId, guestHostId }, body: everywhere ? { everywhere } : {} })
    void asked.then(
      ({ id: sanctionId }) =>
        tell(t(everywhere ? 'bannedEverywhere' : 'bannedHere', { name }), {
          undo: () => lifting.send({ params: { showId, sanctionId } }),
        }),
      () => undefined,
    )
  }
}
