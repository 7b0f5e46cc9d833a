import { getTopic } from '#contracts/community'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RelatedTopics } from './RelatedTopics.tsx'
import { TopicHead } from './TopicHead.tsx'
import { TopicPosts } from './TopicPosts.tsx'

/** One topic: what it is, who talks about it, and what they posted. */
export function TopicScreen() {
  const topicId = usePathParam('topicId')
  const { data: topic, error, refetch } = useRoute(getTopic, { params: { topicId } })
  if (error && !topic) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!topic) return <ScreenSkeleton />
  return (
    <>
      <TopicHead topic={topic} />
      <RelatedTopics topics={topic.related} />
      <TopicPosts topicId={topic.id} />
    </>
  )
}
