import { SegmentedControl } from '@mantine/core'
import { IconNotes, IconPencil } from '@tabler/icons-react'
import { listOwnPosts } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { useLeaving } from '../parts/post/use-removal.ts'
import { communityWords } from '../words.ts'
import css from './Own.module.css'
import { OwnPost } from './OwnPost.tsx'

const states = ['published', 'draft', 'scheduled', 'waiting', 'hidden'] as const
const names = {
  published: 'published',
  draft: 'draft',
  scheduled: 'scheduled',
  waiting: 'inReview',
  hidden: 'isHidden',
} as const

/** What somebody wrote, by what became of it. */
export function OwnPosts() {
  const t = useWords(communityWords)
  const search = useSearch()
  const state = states.find((one) => one === search.state) ?? 'published'
  const { isMember } = useMe()
  const leaving = useLeaving()
  const list = useList(listOwnPosts, { query: { state, limit: 20 } }, { enabled: isMember })
  const posts = list.items?.filter(({ id }) => !leaving.has(id))
  return (
    <div className={css.page}>
      <PageHeader
        title={t('own')}
        actions={
          <ButtonLink to="/compose" leftSection={<IconPencil size={16} />}>
            {t('compose')}
          </ButtonLink>
        }
      />
      <div className={css.tabs}>
        <SegmentedControl
          fullWidth
          aria-label={t('state')}
          value={state}
          onChange={(chosen) => changeSearch({ state: chosen }, { replace: true })}
          data={states.map((value) => ({ value, label: t(names[value]) }))}
        />
      </div>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {posts?.length === 0 && (
        <EmptyState
          art={<IconNotes size={36} stroke={1.5} />}
          title={t('ownEmpty')}
          note={t('ownEmptyNote')}
          action={<ButtonLink to="/compose">{t('compose')}</ButtonLink>}
        />
      )}
      <ul className={css.list}>
        {!list.items && !list.problem && ['a', 'b', 'c'].map((bone) => <Bone key={bone} height={96} radius={12} />)}
        {posts?.map((post) => (
          <OwnPost key={post.id} post={post} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
