import { useDebouncedValue } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { listNotices, noticeTopics, readNotices } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { NothingMatches } from '#web/shared/ui/table/NothingMatches.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { NoticeFilters } from './NoticeFilters.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import css from './Notices.module.css'
import { noticeWords } from './words.ts'

/** What the house told this member, newest first: reminders, what became of things, what people did with what is theirs. */
export function NoticeBox({ isMember }: { readonly isMember: boolean }) {
  const t = useWords(noticeWords)
  const onRefused = useTellRefusal()
  const kept = useSearch()
  const topic = noticeTopics.find((one) => one === kept.topic)
  const unread = kept.unread === 'true'
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const query = { limit: 30, ...(topic && { topic }), ...(unread && { unread }), ...(search && { search }) }
  const list = useList(listNotices, { query }, { enabled: isMember })
  const read = useCommand(readNotices, { changes: [listNotices], onRefused })
  const isNarrowed = topic !== undefined || unread || search !== ''
  const isEmpty = list.items?.length === 0
  const clear = () => {
    setTyped('')
    changeSearch({})
  }
  return (
    <div className={css.page}>
      {(isNarrowed || !isEmpty) && <NoticeFilters topic={topic} unread={unread} typed={typed} onType={setTyped} />}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {isEmpty && isNarrowed && <NothingMatches onClear={clear} />}
      {isEmpty && !isNarrowed && (
        <EmptyState
          art={<IconBell size={36} stroke={1.5} />}
          title={t('none')}
          note={t('noneNote')}
          action={
            <ButtonLink to="/live" search={{ tab: 'upcoming' }} variant="light">
              {t('toLive')}
            </ButtonLink>
          }
        />
      )}
      <ul className={css.list}>
        {!list.items &&
          !list.problem &&
          ['a', 'b', 'c', 'd'].map((place) => (
            <li key={place}>
              <Bone height={84} radius={12} />
            </li>
          ))}
        {list.items?.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onRead={() => read.send({ body: { ids: [notice.id] } })} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
