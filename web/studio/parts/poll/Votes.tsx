import type { CSSProperties } from 'react'
import type { OwnPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { leadersOf, sharesOf } from '#web/shared/room/poll/shares.ts'
import css from './Poll.module.css'
import { pollWords } from './words.ts'

/** How a question was answered so far: a bar an option, and how many people. */
export function Votes({ poll }: { readonly poll: OwnPoll }) {
  const t = useWords(pollWords)
  const { options, votes = [], people, rightOption } = poll
  const shares = sharesOf(votes, people)
  const leaders = leadersOf(votes)
  return (
    <>
      {options.length > 0 && (
        <ul className={css.votes}>
          {options.map((option, place) => (
            <li
              key={option}
              className={css.vote}
              style={{ '--share': `${shares[place] ?? 0}%` } as CSSProperties}
              data-leads={leaders.has(place) || undefined}
              data-right={rightOption === place || undefined}
            >
              <span>{option}</span>
              <span>
                {votes[place] ?? 0} · {shares[place] ?? 0}%
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={css.note}>
        {t(poll.kind === 'topic' ? 'joined' : 'people', { count: people })}
        {rightOption !== undefined && people > 0 && ` · ${t('rightShare', { share: shares[rightOption] ?? 0 })}`}
      </p>
    </>
  )
}
