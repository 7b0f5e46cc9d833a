import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconNews, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { findNews } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ReadingTabs } from '../parts/reading/ReadingTabs.tsx'
import css from './News.module.css'
import { NewsRow } from './NewsRow.tsx'
import { TopicChips } from './TopicChips.tsx'
import { newsWords } from './words.ts'

/** News of the trade that editors picked, the latest first; of one topic, by words. */
export function NewsScreen() {
  const t = useWords(newsWords)
  const topic = useSearch().topic?.slice(0, 20)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const list = useList(findNews, { query: { limit: 20, ...(q && { q }), ...(topic && { topic }) } })
  const art = <IconNews size={36} stroke={1.5} />
  return (
    <>
      <ReadingTabs />
      <PageHeader title={t('news')} note={t('note')} />
      <div className={css.wide}>
        <TextInput
          className={css.search ?? ''}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} />}
          value={typed}
          maxLength={60}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TopicChips topic={topic} />
        {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
        {list.items?.length === 0 &&
          (q || topic ? (
            <EmptyState
              art={art}
              title={t('nothing')}
              note={t('nothingNote')}
              action={<ButtonLink to="/news">{t('showAll')}</ButtonLink>}
            />
          ) : (
            <EmptyState art={art} title={t('empty')} note={t('emptyNote')} />
          ))}
        <ul className={css.list}>
          {!list.items &&
            !list.problem &&
            ['a', 'b', 'c'].map((bone) => (
              <li key={bone}>
                <Bone height={140} radius={12} />
              </li>
            ))}
          {list.items?.map((item) => (
            <NewsRow key={item.id} item={item} />
          ))}
        </ul>
        <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
      </div>
    </>
  )
}
