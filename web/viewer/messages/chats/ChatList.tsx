import { SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessages, IconSearch } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countUnread, listConversations, mailboxOf } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMailbox } from '#web/shared/messages/mailbox.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { outdate, useList, useRoute } from '#web/shared/wire/use-route.ts'
import { ChatRow } from './ChatRow.tsx'
import css from './Chats.module.css'
import { FoundMessages } from './FoundMessages.tsx'
import { chatWords } from './words.ts'

/** Conversations, the last one spoken in first; requests stand apart until they are answered. */
export function ChatList() {
  const t = useWords(chatWords)
  const queries = useQueryClient()
  const { me } = useMe()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const [requests, setRequests] = useState(false)
  const unread = useRoute(countUnread, {}, { enabled: me !== undefined })
  const query = { limit: 30, ...(requests && { requests }), ...(search && { search }) }
  const list = useList(listConversations, { query }, { enabled: me !== undefined })
  const refresh = () => void outdate(queries, listConversations, countUnread)
  useMailbox(me && mailboxOf(me.id), { onEntries: refresh, onFresh: refresh })
  const waiting = unread.data?.requests ?? 0
  const shopLink = (
    <ButtonLink to="/messages/shop" variant="light">
      {t('toShop')}
    </ButtonLink>
  )
  const isEmpty = me === undefined || list.items?.length === 0
  return (
    <div className={css.page}>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={60}
        onChange={(change) => setTyped(change.currentTarget.value)}
      />
      {(waiting > 0 || requests) && (
        <SegmentedControl
          value={requests ? 'requests' : 'all'}
          onChange={(value) => setRequests(value === 'requests')}
          data={[
            { value: 'all', label: t('chats') },
            { value: 'requests', label: t('requests', { count: waiting }) },
          ]}
        />
      )}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {isEmpty && !search && (
        <EmptyState
          art={<IconMessages size={36} stroke={1.5} />}
          title={t(requests ? 'noRequests' : 'none')}
          note={t('noneNote')}
          action={shopLink}
        />
      )}
      <ul className={css.list} aria-label={t('chats')}>
        {me &&
          !list.items &&
          !list.problem &&
          ['a', 'b', 'c'].map((place) => <Bone key={place} height={76} radius={12} />)}
        {list.items?.map((chat) => (
          <ChatRow key={chat.id} chat={chat} ownId={me?.id ?? ''} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
      {search && <FoundMessages search={search} />}
    </div>
  )
}
