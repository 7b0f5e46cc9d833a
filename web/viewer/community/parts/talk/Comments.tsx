import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type Comment, type CommentOrder, getThread, listComments, type Talk } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { CloseComments } from './CloseComments.tsx'
import { CommentInput } from './CommentInput.tsx'
import css from './Talk.module.css'
import { ThreadRow } from './ThreadRow.tsx'
import { talkWords } from './words.ts'

const orders: readonly CommentOrder[] = ['best', 'newest', 'oldest']

interface Props {
  readonly talk: Talk
  /** The comment a notice led to: its thread stands first. */
  readonly commentId?: string | undefined
}

/** Everything that is said about something, and the place to say more. */
export function Comments({ talk, commentId }: Props) {
  const t = useWords(talkWords)
  const [order, setOrder] = useState<CommentOrder>('best')
  const [answered, setAnswered] = useState<Comment>()
  const { kind, subjectId } = talk
  const list = useList(listComments, { params: { kind, subjectId }, query: { order, limit: 20 } })
  const led = useRoute(getThread, { params: { commentId: commentId ?? '' } }, { enabled: commentId !== undefined })
  const first = led.data?.subjectId === subjectId ? led.data.thread : undefined
  const threads = list.items?.filter(({ id }) => id !== first?.id)
  return (
    <section className={css.comments} aria-label={t('comments')}>
      <header className={css.head}>
        <h2 className={css.title}>{t('commentsCount', { count: talk.comments })}</h2>
        <CloseComments talk={talk} />
        <NativeSelect
          aria-label={t('order')}
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value as CommentOrder)}
          data={orders.map((value) => ({ value, label: t(value) }))}
        />
      </header>
      <CommentInput talk={talk} answered={answered} onSettled={() => setAnswered(undefined)} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b', 'c'].map((place) => <Bone key={place} height={64} radius={12} />)}
      {threads?.length === 0 && !first && <p className={css.none}>{t(talk.isClosed ? 'closed' : 'none')}</p>}
      <ul className={css.list}>
        {first && <ThreadRow key={first.id} thread={first} onReply={setAnswered} />}
        {threads?.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} onReply={setAnswered} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}
