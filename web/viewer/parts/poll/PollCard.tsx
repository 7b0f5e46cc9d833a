import { IconChartBar, IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { answerPoll, type OwnPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Poll.module.css'
import { PollFoot } from './PollFoot.tsx'
import { PollOption } from './PollOption.tsx'
import { pollWords } from './words.ts'

interface Props {
  readonly poll: OwnPoll
  readonly onAnswered: (answer: OwnPoll) => void
}

/** A question with its options: one touch answers; where several may be chosen, a second one sends. Bars grow as others answer. */
export function PollCard({ poll, onAnswered }: Props) {
  const t = useWords(pollWords)
  const refused = useTellRefusal()
  const [chosen, setChosen] = useState<readonly number[]>()
  const [isOver, setOver] = useState(false)
  const answering = useCommand(answerPoll, {
    onDone: onAnswered,
    onRefused: (problem) => {
      setChosen(undefined)
      refused(problem)
    },
  })
  const send = (choices: readonly number[]) =>
    answering.send({ params: { showId: poll.showId, pollId: poll.id }, body: { choices: [...choices] } })
  const mine = poll.mine ?? (answering.isSending ? chosen : undefined)
  const mayAnswer = !mine && !poll.closedAt && !isOver
  const touch = (place: number) => {
    if (poll.most === 1) {
      setChosen([place])
      return send([place])
    }
    setChosen((was = []) => (was.includes(place) ? was.filter((one) => one !== place) : [...was, place]))
  }
  const Mark = poll.kind === 'quiz' ? IconHelpCircle : IconChartBar
  return (
    <div className={css.card} data-poll={poll.id} data-state={poll.closedAt ? 'closed' : mine ? 'answered' : 'open'}>
      <p className={css.head}>
        <Mark size={16} aria-hidden />
        {t(poll.kind)}
        {poll.most > 1 && mayAnswer && <span className={css.soft}>{t('chooseUpTo', { most: poll.most })}</span>}
        {poll.closesAt && !poll.closedAt && (
          <span className={css.clock}>
            <Countdown until={poll.closesAt} onEnd={() => setOver(true)} />
          </span>
        )}
      </p>
      <p className={css.question}>{poll.question}</p>
      <ul className={css.options} data-short={poll.options.every(isShort) || undefined}>
        {poll.options.map((option, place) => (
          <li key={option}>
            <PollOption
              poll={poll}
              option={option}
              place={place}
              isMine={(mine ?? chosen ?? []).includes(place)}
              showsResult={Boolean(mine || poll.closedAt)}
              onChoose={mayAnswer && !(poll.most > 1 && isFull(chosen, poll.most, place)) ? touch : undefined}
            />
          </li>
        ))}
      </ul>
      {poll.most > 1 && mayAnswer && (
        <button type="button" className={css.send} disabled={!chosen?.length} onClick={() => send(chosen ?? [])}>
          {t('send')}
        </button>
      )}
      <PollFoot poll={poll} mine={mine} isOver={isOver} />
    </div>
  )
}

/** Two of such stand side by side on the narrowest phone, share and mark included. */
const isShort = (option: string) => [...option].length <= 5

const isFull = (chosen: readonly number[] | undefined, most: number, place: number) =>
  (chosen?.length ?? 0) >= most && !chosen?.includes(place)
