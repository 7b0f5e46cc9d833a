import { useState } from 'react'
import { closePostPoll, exportPostPoll, type PostPoll } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Poll.module.css'
import { PollTexts } from './PollTexts.tsx'
import { PollVoters } from './PollVoters.tsx'
import { postPollWords } from './words.ts'

interface Props {
  readonly poll: PostPoll
  readonly onClosed: (poll: PostPoll) => void
}

/** What its author, staff, and where votes are by name everybody, can do with the result. */
export function PollActs({ poll, onClosed }: Props) {
  const t = useWords(postPollWords)
  const [open, setOpen] = useState<'texts' | 'voters'>()
  const params = { postId: poll.postId }
  const closing = useCommand(closePostPoll, {
    onDone: (closed) => {
      onClosed(closed)
      tell(t('closeDone'), { tone: 'done' })
    },
    onRefused: useTellRefusal(),
  })
  const may = (right: PostPoll['rights'][number]) => poll.rights.includes(right)
  const hasTexts = poll.questions.some(({ sort }) => sort === 'text')
  if (poll.rights.length === 0) return null
  return (
    <div className={css.acts}>
      {may('texts') && hasTexts && (
        <button type="button" className={css.act} onClick={() => setOpen('texts')}>
          {t('readTexts')}
        </button>
      )}
      {may('voters') && poll.people > 0 && (
        <button type="button" className={css.act} onClick={() => setOpen('voters')}>
          {t('voters')}
        </button>
      )}
      {may('export') && (
        <a className={css.act} href={addressOf(exportPostPoll, { params })} download>
          {t('export')}
        </a>
      )}
      {may('close') && (
        <button type="button" className={css.act} disabled={closing.isSending} onClick={() => closing.send({ params })}>
          {t('close')}
        </button>
      )}
      {open === 'texts' && <PollTexts poll={poll} onClose={() => setOpen(undefined)} />}
      {open === 'voters' && <PollVoters poll={poll} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
