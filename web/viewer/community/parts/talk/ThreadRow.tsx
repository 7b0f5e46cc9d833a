import { useState } from 'react'
import { type Comment, listReplies, type Thread } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { CommentRow } from './CommentRow.tsx'
import css from './Talk.module.css'
import { talkWords } from './words.ts'

interface Props {
  readonly thread: Thread
  readonly onReply: (comment: Comment) => void
}

/** What began a thread, and its answers: the first ones at once, all of them when they are asked for. */
export function ThreadRow({ thread, onReply }: Props) {
  const t = useWords(talkWords)
  const [isOpen, setOpen] = useState(false)
  const list = useList(listReplies, { params: { commentId: thread.id }, query: { limit: 20 } }, { enabled: isOpen })
  const replies = (isOpen && list.items) || thread.firstReplies
  const left = thread.replies - replies.length
  return (
    <li className={css.thread}>
      <CommentRow comment={thread} onReply={onReply} />
      {replies.length > 0 && (
        <div className={css.replies}>
          {replies.map((reply) => (
            <CommentRow key={reply.id} comment={reply} onReply={onReply} isReply />
          ))}
        </div>
      )}
      {left > 0 && (
        <button
          type="button"
          className={css.more}
          disabled={list.isFetchingMore}
          onClick={() => (isOpen ? list.more() : setOpen(true))}
        >
          {t('moreReplies', { count: left })}
        </button>
      )}
    </li>
  )
}
