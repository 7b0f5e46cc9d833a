import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { findCircles } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Circle.module.css'
import { CircleTile } from './CircleTile.tsx'
import { circleScreenWords } from './words.ts'

/** All circles, the largest first, and those that are looked for. */
export function CirclesScreen() {
  const t = useWords(circleScreenWords)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const list = useList(findCircles, { query: { limit: 20, ...(q && { q }) } })
  return (
    <>
      <PageHeader title={t('circles')} />
      <TextInput
        className={css.search ?? ''}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} />}
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconUsersGroup size={36} stroke={1.5} />}
          title={t(q ? 'notFound' : 'none')}
          note={t(q ? 'notFoundNote' : 'noneNote')}
        />
      )}
      <ul className={css.tiles}>
        {!list.items &&
          !list.problem &&
          ['a', 'b', 'c', 'd'].map((bone) => <Bone key={bone} height={96} radius={12} />)}
        {list.items?.map((circle) => (
          <li key={circle.id}>
            <CircleTile circle={circle} />
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
