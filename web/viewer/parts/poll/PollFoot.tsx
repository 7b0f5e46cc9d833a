import type { OwnPoll } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Poll.module.css'
import { pollWords } from './words.ts'

interface Props {
  readonly poll: OwnPoll
  readonly mine: readonly number[] | undefined
  /** Its time has run out; the house is about to close it. */
  readonly isOver: boolean
}

/** How many answered, and what becomes of the own answer. */
export function PollFoot({ poll, mine, isOver }: Props) {
  const t = useWords(pollWords)
  const say = useNumbers()
  return (
    <p className={css.foot} role="status">
      <span>{t('people', { count: poll.people, shown: say.count(poll.people) })}</span>
      <span data-tone={isRight(poll, mine) ? 'right' : undefined}>{outcome()}</span>
    </p>
  )

  function outcome(): string | undefined {
    if (poll.closedAt && poll.rightOption !== undefined && mine) {
      if (isRight(poll, mine)) return t('right')
      return t('wrong', { option: poll.options[poll.rightOption] ?? '' })
    }
    if (poll.closedAt) return t('over')
    if (isOver) return t('counting')
    if (mine && !poll.votes) return t('hidden')
    return undefined
  }
}

const isRight = ({ rightOption }: OwnPoll, mine: readonly number[] | undefined) =>
  rightOption !== undefined && mine?.[0] === rightOption
