import { IconHash } from '@tabler/icons-react'
import { getTopic } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { PostList } from '../parts/post/PostList.tsx'
import { communityWords } from '../words.ts'

/** What people posted about one topic, newest first. */
export function TopicScreen() {
  const t = useWords(communityWords)
  const topicId = usePathParam('topicId')
  const { data, error, refetch } = useRoute(getTopic, { params: { topicId } })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <>
      <PageHeader title={data ? `#${data.name}` : ''} />
      <PostList
        query={{ topicId }}
        empty={
          <EmptyState
            art={<IconHash size={36} stroke={1.5} />}
            title={t('topicEmpty')}
            note={t('topicEmptyNote')}
            action={<ButtonLink to="/compose">{t('compose')}</ButtonLink>}
          />
        }
      />
    </>
  )
}
