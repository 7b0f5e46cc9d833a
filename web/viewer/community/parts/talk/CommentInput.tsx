import { Button, Textarea } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import {
  addComment,
  type Comment,
  commentMax,
  getTalk,
  listComments,
  listReplies,
  type Talk,
} from '#contracts/community'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { asSent } from './mention.ts'
import { People } from './People.tsx'
import css from './Talk.module.css'
import { useMention } from './use-mention.ts'
import { talkWords } from './words.ts'

interface Props {
  readonly talk: Talk
  readonly answered: Comment | undefined
  readonly onSettled: () => void
}

/** Where a comment is written. What was refused stays in it, with the reason below; Ctrl+Enter sends. */
export function CommentInput({ talk, answered, onSettled }: Props) {
  const t = useWords(talkWords)
  const sentence = useProblemSentence()
  const asMember = useAsMember()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const mention = useMention(talk, { text, setText, field })
  const adding = useCommand(addComment, {
    changes: [listComments, listReplies, getTalk],
    onDone: (comment) => {
      setText('')
      onSettled()
      tell(t(comment.state === 'waiting' ? 'waits' : 'sent'), { tone: 'done' })
    },
  })
  useEffect(() => {
    if (answered) field.current?.focus()
  }, [answered])
  if (talk.isClosed) return null
  const { kind, subjectId } = talk
  const body = { text: asSent(text, mention.chosen), ...(answered && { replyToId: answered.id }) }
  const send = asMember(() => adding.send({ params: { kind, subjectId }, body }))
  const isEmpty = text.trim() === ''
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) send()
      }}
    >
      {answered && (
        <p className={css.answering}>
          {t('answering', { name: answered.author?.name ?? '' })}
          <button type="button" className={css.act} onClick={onSettled}>
            {t('cancel')}
          </button>
        </p>
      )}
      {mention.people.length > 0 && (
        <People id={listId} people={mention.people} place={mention.place} onChoose={mention.choose} />
      )}
      <Textarea
        ref={field}
        aria-label={t('write')}
        aria-controls={mention.people.length > 0 ? listId : undefined}
        placeholder={t('sayPlaceholder')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={commentMax}
        value={text}
        error={adding.problem && sentence(adding.problem)}
        onChange={(event) => {
          setText(event.currentTarget.value)
          mention.look()
        }}
        onSelect={mention.look}
        onKeyDown={(event) => {
          if (mention.onKey(event)) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) send()
        }}
      />
      <Button type="submit" loading={adding.isSending} disabled={isEmpty}>
        {t('send')}
      </Button>
    </form>
  )
}
