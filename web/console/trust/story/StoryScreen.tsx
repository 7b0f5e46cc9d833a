import { readStory } from '#contracts/catalogue'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { StoryEditor } from './StoryEditor.tsx'

/** One story to be written on. */
export function StoryScreen() {
  const storyId = usePathParam('story')
  const { data, error, refetch } = useRoute(readStory, { params: { storyId } }, { refetchOnWindowFocus: false })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <ScreenSkeleton />
  return <StoryEditor key={data.version} story={data} />
}

/** A story that is not kept yet. */
export function NewStoryScreen() {
  return <StoryEditor story={undefined} />
}
