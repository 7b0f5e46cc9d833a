import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Conversation, countUnread, getConversation, listConversations, mailboxOf } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMailbox } from '#web/shared/messages/mailbox.ts'
import { ThreadView } from '#web/shared/messages/ThreadView.tsx'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import { ChatHead } from './ChatHead.tsx'
import css from './Chats.module.css'
import { Rating } from './Rating.tsx'
import { RequestBar } from './RequestBar.tsx'
import { chatWords } from './words.ts'

/** A conversation as its reader has it: who it is with, what was said, and what can be done about it. */
export function Chat({ chat, hasHead = false }: { readonly chat: Conversation; readonly hasHead?: boolean }) {
  const t = useWords(chatWords)
  const queries = useQueryClient()
  const { me } = useMe()
  const [text, setText] = useState('')
  const [readUpTo, setReadUpTo] = useState(0)
  const ownId = me?.id ?? ''
  const refresh = () => void outdate(queries, getConversation)
  useMailbox(me && mailboxOf(me.id), {
    onEntries: (entries) => {
      for (const { type, body } of entries) {
        if (body.conversationId !== chat.id) continue
        if (type === 'conversation-read' && body.side !== ownId) setReadUpTo((was) => Math.max(was, body.seq))
        if (type === 'conversation-changed' || (type === 'messages-said' && chat.standing !== 'open')) refresh()
      }
    },
    onFresh: refresh,
  })
  const from = useSearch()
  const offered = from.product ? (['product', from.product] as const) : (['order', from.order] as const)
  const [kind, id] = offered
  const offer = hasHead && id ? { label: t(`offer.${kind}`), card: { kind, id } } : undefined
  const isAsked = chat.standing === 'request' && !chat.isAsking
  const mayNot = chat.isBlocked ? 'blockedNote' : chat.isAsking && chat.seq > 0 ? 'waitNote' : undefined
  return (
    <div className={css.chat}>
      {hasHead && <ChatHead chat={chat} onChanged={refresh} />}
      {isAsked && <RequestBar chat={chat} onAnswered={refresh} />}
      <ThreadView
        conversationId={chat.id}
        roomId={me && mailboxOf(me.id)}
        side={ownId}
        ownId={ownId}
        otherReadSeq={Math.max(chat.otherReadSeq, readUpTo)}
        text={text}
        onText={setText}
        offer={offer}
        cardAddress={({ kind, id }) =>
          kind === 'product' ? `/products/${id}` : kind === 'order' ? `/orders/${id}` : undefined
        }
        onRead={() => void outdate(queries, countUnread, listConversations)}
        {...(mayNot && { instead: <p className={css.instead}>{t(mayNot)}</p> })}
      />
      {chat.voiceSeq !== undefined && chat.voiceSeq === chat.seq && (
        <p className={css.voice} role="status">
          {t('answeredByVoice')}
        </p>
      )}
      {chat.asksRating && <Rating conversationId={chat.id} onRated={refresh} />}
    </div>
  )
}
