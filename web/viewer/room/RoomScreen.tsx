import { getShow } from '#contracts/live'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RoomClosed } from './after/RoomClosed.tsx'
import { RoomBones } from './live/RoomBones.tsx'
import css from './Room.module.css'
import { Room } from './Room.tsx'
import { useNight } from './use-night.ts'

/** The room of a show, whatever state the show is in: to come, live, over, or not for this person. */
export function RoomScreen() {
  useNight()
  const showId = usePathParam('showId')
  const show = useRoute(getShow, { params: { showId } }, { refetchOnWindowFocus: true })
  return (
    <main className={css.screen}>
      {show.data ? (
        <Room key={showId} show={show.data} />
      ) : show.error ? (
        <RoomClosed code={show.error.code} problem={show.error} onAgain={() => void show.refetch()} />
      ) : (
        <RoomBones />
      )}
    </main>
  )
}
