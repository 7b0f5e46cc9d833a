import { IconCheck } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { OwnPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { sharesOf } from '#web/shared/room/poll/shares.ts'
import css from './Poll.module.css'
import { pollWords } from './words.ts'

interface Props {
  readonly poll: OwnPoll
  readonly option: string
  readonly place: number
  readonly isMine: boolean
  /** Whether the bar may be drawn; before one has answered it would lead. */
  readonly showsResult: boolean
  /** Absent when it cannot be chosen (any more). */
  readonly onChoose: ((place: number) => void) | undefined
}

/** One option: a button as long as it can be chosen, then a bar. */
export function PollOption({ poll, option, place, isMine, showsResult, onChoose }: Props) {
  const t = useWords(pollWords)
  const share = showsResult && poll.votes ? sharesOf(poll.votes, poll.people)[place] : undefined
  return (
    <button
      type="button"
      className={css.option}
      style={{ '--share': `${share ?? 0}%` } as CSSProperties}
      data-mine={isMine || undefined}
      data-right={poll.rightOption === place || undefined}
      aria-pressed={isMine}
      aria-label={share === undefined ? option : t('percent', { option, share })}
      aria-disabled={!onChoose}
      onClick={onChoose && (() => onChoose(place))}
    >
      <span className={css.words}>
        {option}
        {(isMine || poll.rightOption === place) && (
          <IconCheck size={16} aria-hidden={!isMine} aria-label={isMine ? t('mine') : undefined} />
        )}
      </span>
      {share !== undefined && <span className={css.share}>{share}%</span>}
    </button>
  )
}
