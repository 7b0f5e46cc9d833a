import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { isOneTouch } from './ballot.ts'
import css from './Poll.module.css'
import type { Voting } from './use-poll.ts'
import { postPollWords } from './words.ts'

interface Props {
  readonly voting: Voting
  readonly isGuest: boolean
  readonly onSignIn: () => void
}

/** How many voted, until when one can, and when the result is there. */
export function PollFoot({ voting: { poll, mayVote, isChanging, change, keep }, isGuest, onSignIn }: Props) {
  const t = useWords(postPollWords)
  const say = useNumbers()
  const { closesAt, isClosed, people, mine, mayChange, questions, reveal } = poll
  const seesVotes = questions.some(({ choices }) => choices.some(({ votes }) => votes !== undefined))
  return (
    <div className={css.foot}>
      <p className={css.figures} role="status">
        <span>{t('people', { count: people, shown: say.count(people) })}</span>
        {isClosed && <span>{t('closed')}</span>}
        {!closesAt && <span>{t('notOut')}</span>}
        {closesAt && !isClosed && (
          <span>
            {t('closes')} <When at={closesAt} as="day" />
          </span>
        )}
        {hint() && <span>{hint()}</span>}
      </p>
      {isGuest && mayVote && (
        <button type="button" className={css.act} onClick={onSignIn}>
          {t('signIn')}
        </button>
      )}
      {mine && mayChange && !isClosed && !isChanging && (
        <button type="button" className={css.act} onClick={change}>
          {t('change')}
        </button>
      )}
      {isChanging && (
        <button type="button" className={css.act} onClick={keep}>
          {t('keep')}
        </button>
      )}
    </div>
  )

  function hint(): string | undefined {
    if (isClosed || seesVotes || !closesAt) return undefined
    if (mine) return t('noted')
    if (reveal === 'closed') return t('hiddenClosed')
    return isOneTouch(poll) || reveal === 'voted' ? t('hiddenVoted') : undefined
  }
}
