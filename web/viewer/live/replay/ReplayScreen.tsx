import { getReplay, getShow } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RoomClosed } from '../../room/after/RoomClosed.tsx'
import { Backdrop } from '../../room/frame/Backdrop.tsx'
import { RoomBones } from '../../room/live/RoomBones.tsx'
import css from '../../room/Room.module.css'
import { useNight } from '../../room/use-night.ts'
import { ReplayRoom } from './ReplayRoom.tsx'
import { replayWords } from './words.ts'

/** A show that is over, watched again: the picture with what was said and explained then. */
export function ReplayScreen() {
  useNight()
  const t = useWords(replayWords)
  const params = { showId: usePathParam('showId') }
  const show = useRoute(getShow, { params })
  const replay = useRoute(getReplay, { params }, { staleTime: Number.POSITIVE_INFINITY })
  const problem = show.error
  return (
    <main className={css.screen}>
      {show.data && replay.data ? (
        <ReplayRoom key={params.showId} show={show.data} replay={replay.data} />
      ) : problem ? (
        <RoomClosed code={problem.code} problem={problem} onAgain={() => void show.refetch()} />
      ) : show.data && replay.error ? (
        <Backdrop show={show.data}>
          <EmptyState
            title={t('notYetTitle')}
            note={t('notYetNote')}
            action={<ButtonLink to={`/shows/${params.showId}`}>{t('toRoom')}</ButtonLink>}
          />
        </Backdrop>
      ) : (
        <RoomBones />
      )}
    </main>
  )
}
