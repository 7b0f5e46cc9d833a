import type { CSSProperties } from 'react'
import type { Poll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { leadersOf, sharesOf } from '#web/shared/room/poll/shares.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { overlayWords } from '../words.ts'
import css from './PollLayer.module.css'

/** The question to the room with its bars, drawn into the picture; without bars as long as the votes are kept back. */
export function PollLayer({ poll }: { readonly poll: Poll }) {
  const t = useWords(overlayWords)
  const { options, votes, people, closesAt, closedAt, rightOption } = poll
  const shares = sharesOf(votes ?? [], people)
  const leaders = leadersOf(votes ?? [])
  return (
    <section className={css.poll} data-layer="poll">
      <p className={css.question}>{poll.question}</p>
      <ul className={css.options}>
        {options.map((option, place) => (
          <li
            key={option}
            className={css.option}
            style={{ '--share': `${shares[place] ?? 0}%` } as CSSProperties}
            data-leads={leaders.has(place) || undefined}
            data-right={rightOption === place || undefined}
          >
            <span>{option}</span>
            {votes && <span>{shares[place]}%</span>}
          </li>
        ))}
      </ul>
      <p className={css.foot}>
        <span>{t('answers', { count: people })}</span>
        {closesAt && !closedAt && <Countdown until={closesAt} />}
      </p>
    </section>
  )
}
