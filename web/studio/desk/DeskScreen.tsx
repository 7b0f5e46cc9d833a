import { getDesk } from '#contracts/live'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { OpenDesk } from './OpenDesk.tsx'

/** The host desk of one show. */
export function DeskScreen() {
  const showId = usePathParam('showId')
  const desk = useRoute(getDesk, { params: { showId } }, { refetchOnWindowFocus: false })
  if (desk.error && !desk.data) return <ErrorState problem={desk.error} onAgain={() => void desk.refetch()} />
  if (!desk.data) return <ScreenSkeleton />
  return (
    <OpenDesk
      key={showId}
      opened={desk.data}
      openedAt={desk.dataUpdatedAt}
      isAsking={desk.isFetching}
      onStale={() => void desk.refetch()}
    />
  )
}
