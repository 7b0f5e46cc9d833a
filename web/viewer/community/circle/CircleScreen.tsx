import { IconUsersGroup } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { getCircle } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { PostList } from '../parts/post/PostList.tsx'
import css from './Circle.module.css'
import { CircleHead } from './CircleHead.tsx'
import { Recommended } from './Recommended.tsx'
import { WelcomeSheet } from './WelcomeSheet.tsx'
import { circleScreenWords } from './words.ts'

const QuestionSection = lazy(async () => ({
  default: (await import('../../buy/reviews/question/QuestionSection.tsx')).QuestionSection,
}))

/** One circle: what it is for, the way in, what is asked there, and what its members post. */
export function CircleScreen() {
  const t = useWords(circleScreenWords)
  const circle = usePathParam('circle')
  const { data, error, refetch } = useRoute(getCircle, { params: { circle } })
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconUsersGroup size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={<ButtonLink to="/circles">{t('toCircles')}</ButtonLink>}
      />
    )
  }
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={220} radius={16} />
  const hasWelcome = data.hasUnseenRules && (data.rules.length > 0 || data.interests.length > 0)
  return (
    <div className={css.page}>
      <CircleHead circle={data} />
      <Recommended circleId={data.id} />
      <Suspense fallback={<Bone height={120} radius={16} />}>
        <QuestionSection place={{ kind: 'circle', id: data.id }} />
      </Suspense>
      <PostList
        query={{ circleId: data.id }}
        empty={<EmptyState art={<IconUsersGroup size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />}
      />
      {hasWelcome && <WelcomeSheet circle={data} />}
    </div>
  )
}
