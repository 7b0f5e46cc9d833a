import { Button } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Message, type MessagePicture, markRead, removeMessage } from '#contracts/messaging'
import { useWords } from '../i18n/words.ts'
import { MoreButton } from '../ui/input/MoreButton.tsx'
import { Bone } from '../ui/state/Bone.tsx'
import { ErrorState } from '../ui/state/ErrorState.tsx'
import { useTellRefusal } from '../ui/toast/use-tell-refusal.ts'
import { useCommand } from '../wire/use-command.ts'
import { Bubble } from './Bubble.tsx'
import { Composer } from './Composer.tsx'
import css from './Messages.module.css'
import { PendingLine } from './PendingLine.tsx'
import { useSay } from './use-say.ts'
import { useThread } from './use-thread.ts'
import { threadWords } from './words.ts'

interface Props {
  readonly conversationId: string
  /** The mailbox in which the reader hears of it. */
  readonly roomId: string | undefined
  /** The reader's side: a person's id, or `shop`. */
  readonly side: string
  /** Whose own messages may be removed. */
  readonly ownId: string
  readonly otherReadSeq: number
  readonly text: string
  readonly onText: (text: string) => void
  readonly cardAddress: (card: NonNullable<Message['card']>) => string | undefined
  readonly onRead?: () => void
  readonly field?: RefObject<HTMLTextAreaElement | null>
  readonly aids?: ReactNode
  /** Something that can be shown with one touch: what one came from. */
  readonly offer?: { readonly label: string; readonly card: { readonly kind: string; readonly id: string } } | undefined
  /** In place of the composer, when nothing may be said. */
  readonly instead?: ReactNode
}

/** A conversation: its messages, oldest on top, and where one writes. */
export function ThreadView(props: Props) {
  const { conversationId, roomId, side, ownId, otherReadSeq, text, onText, cardAddress, onRead, instead } = props
  const t = useWords(threadWords)
  const thread = useThread(conversationId, roomId)
  const saying = useSay(conversationId, thread.take)
  const [reply, setReply] = useState<Message>()
  const [isOffered, setOffered] = useState(false)
  const onRefused = useTellRefusal()
  const remove = useCommand(removeMessage, { onDone: thread.take, onRefused })
  const reading = useCommand(markRead, { ...(onRead && { onDone: onRead }) })
  const end = useRef<HTMLDivElement>(null)
  const last = thread.messages?.at(-1)?.seq ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is shown when something new stands there
  useLayoutEffect(() => {
    // What browsers answer here (a promise, lately) is no way to end an effect.
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [last, saying.pending.length])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each newest message
  useEffect(() => {
    if (last > 0) reading.send({ params: { conversationId }, body: { seq: last } })
  }, [last, conversationId])
  const send = (picture?: MessagePicture) => {
    const words = picture ? {} : { text }
    saying.say({ ...words, ...(picture && { pictureId: picture.id }), ...(reply && { replyTo: reply.seq }) })
    if (!picture) onText('')
    setReply(undefined)
  }
  return (
    <section className={css.thread} aria-label={t('messages')}>
      <div className={css.scroll} tabIndex={0} role="log" aria-label={t('messages')}>
        {thread.problem && !thread.messages && <ErrorState problem={thread.problem} onAgain={thread.again} />}
        {!thread.messages &&
          !thread.problem &&
          ['a', 'b', 'c'].map((place) => <Bone key={place} height={52} radius={14} />)}
        {thread.hasOlder && <MoreButton hasMore isFetching={thread.isFetchingOlder} onMore={thread.older} />}
        {thread.messages?.length === 0 && saying.pending.length === 0 && <p className={css.empty}>{t('empty')}</p>}
        <ol className={css.lines}>
          {thread.messages?.map((message) => {
            const isOwn = message.side === side
            const isMine = isOwn && (side === ownId || message.author?.id === ownId)
            return (
              <Bubble
                key={message.seq}
                message={message}
                isOwn={isOwn}
                isRead={message.seq <= otherReadSeq}
                cardAddress={cardAddress}
                onReply={instead ? undefined : () => setReply(message)}
                onRemove={isMine ? () => remove.send({ params: { conversationId, seq: message.seq } }) : undefined}
              />
            )
          })}
          {saying.pending.map((one) => (
            <PendingLine
              key={one.said.id}
              pending={one}
              onAgain={() => saying.sendAgain(one.said)}
              onDrop={() => saying.drop(one.said.id)}
            />
          ))}
        </ol>
        <div ref={end} />
      </div>
      {props.offer && !isOffered && !instead && (
        <Button
          className={css.offer ?? ''}
          variant="light"
          onClick={() => {
            if (props.offer) saying.say({ card: props.offer.card })
            setOffered(true)
          }}
        >
          {props.offer.label}
        </Button>
      )}
      {instead ?? (
        <Composer
          text={text}
          onText={onText}
          reply={reply}
          onReply={setReply}
          onSend={send}
          {...(props.field && { field: props.field })}
          aids={props.aids}
        />
      )}
    </section>
  )
}
