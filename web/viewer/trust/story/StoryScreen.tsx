import { IconBook } from '@tabler/icons-react'
import { getStory } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Story.module.css'
import { StoryView } from './StoryView.tsx'
import { storyScreenWords } from './words.ts'

/** One story, by its name in the address. */
export function StoryScreen() {
  const t = useWords(storyScreenWords)
  const handle = usePathParam('handle')
  const { data, error, refetch } = useRoute(getStory, { params: { handle } })
  if (data) return <StoryView story={data} />
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconBook size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={<ButtonLink to="/stories">{t('toStories')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.page} aria-hidden>
      <Bone ratio="16 / 9" radius={12} />
      <Bone height={36} />
      <Bone height={160} />
    </div>
  )
}
