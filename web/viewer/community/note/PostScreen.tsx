import { IconMoodPuzzled } from '@tabler/icons-react'
import { getPost } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { communityWords } from '../words.ts'
import css from './Post.module.css'
import { PostView } from './PostView.tsx'

/** One post, by the id in the address. */
export function PostScreen() {
  const t = useWords(communityWords)
  const postId = usePathParam('postId')
  const { data, error, refetch } = useRoute(getPost, { params: { postId } })
  if (data) return <PostView key={data.id} post={data} />
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={<ButtonLink to="/community">{t('toCommunity')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.page} aria-hidden>
      <Bone ratio="1 / 1" radius={12} />
      <div className={css.words}>
        <Bone width={180} height={40} />
        <Bone height={28} />
        <Bone height={120} />
      </div>
    </div>
  )
}
