import { IconPencil } from '@tabler/icons-react'
import { getPost } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam, useSearch } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Composer } from './Composer.tsx'
import { composeWords } from './words.ts'

/** A new note, or one that was begun or published already. */
export function ComposeScreen() {
  const t = useWords(composeWords)
  const postId = usePathParam('postId')
  const { circle } = useSearch()
  const { isMember, isPending } = useMe()
  const { data, error, refetch } = useRoute(
    getPost,
    { params: { postId } },
    { enabled: postId !== '' && isMember, staleTime: 0 },
  )
  if (!isPending && !isMember) {
    return (
      <EmptyState
        art={<IconPencil size={36} stroke={1.5} />}
        title={t('signInTitle')}
        note={t('signInNote')}
        action={
          <ButtonLink to="/sign-in" search={{ back: '/compose' }}>
            {t('signIn')}
          </ButtonLink>
        }
      />
    )
  }
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (isPending || (postId !== '' && !data)) return <Bone height={420} radius={16} />
  return <Composer key={data?.id ?? 'new'} post={data} circleId={circle} />
}
