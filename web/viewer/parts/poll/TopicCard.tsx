import { IconHash } from '@tabler/icons-react'
import { answerPoll, type OwnPoll } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Poll.module.css'
import { pollWords } from './words.ts'

interface Props {
  readonly poll: OwnPoll
  readonly onAnswered: (answer: OwnPoll) => void
}

/** What the host wants to talk about: one touch joins in. */
export function TopicCard({ poll, onAnswered }: Props) {
  const t = useWords(pollWords)
  const say = useNumbers()
  const joining = useCommand(answerPoll, { onDone: onAnswered, onRefused: useTellRefusal() })
  const isIn = poll.mine !== undefined || joining.isSending
  const join = () => joining.send({ params: { showId: poll.showId, pollId: poll.id }, body: { choices: [] } })
  return (
    <div className={css.topic} data-poll={poll.id}>
      <IconHash size={18} aria-hidden />
      <div className={css.talk}>
        <p className={css.question}>{poll.question}</p>
        <p className={css.foot} role="status">
          {isIn ? t('joined') : t('talking', { count: poll.people, shown: say.count(poll.people) })}
        </p>
      </div>
      {!isIn && (
        <button type="button" className={css.join} onClick={join}>
          {t('join')}
        </button>
      )}
    </div>
  )
}
