import { Textarea } from '@mantine/core'
import { type PostPoll, pollLimits } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Chosen } from './ballot.ts'
import css from './Poll.module.css'
import { PollChoice } from './PollChoice.tsx'
import { postPollWords } from './words.ts'

interface Props {
  readonly poll: PostPoll
  readonly place: number
  /** What the post is called. */
  readonly name: string
  readonly chosen: Chosen
  readonly isCard: boolean
  /** Absent when nothing can be chosen (any more). */
  readonly onChoose: ((choiceId: string) => void) | undefined
  readonly onWrite: ((text: string) => void) | undefined
}

/** One question: choices to touch, then bars; or a field for own words. */
export function PollQuestion({ poll, place, name, chosen, isCard, onChoose, onWrite }: Props) {
  const t = useWords(postPollWords)
  const question = poll.questions[place]
  if (!question) return null
  const { sort, title, choices, texts } = question
  const heading = title && (
    <p className={css.question}>{poll.questions.length > 1 ? `${place + 1}. ${title}` : title}</p>
  )
  if (sort === 'text') {
    return (
      <div className={css.part}>
        {heading}
        {onWrite ? (
          <Textarea
            aria-label={title}
            placeholder={t('ownWords')}
            value={chosen.text}
            maxLength={pollLimits.answer}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => onWrite(event.currentTarget.value)}
          />
        ) : (
          chosen.text && <p className={css.said}>{chosen.text}</p>
        )}
        {texts !== undefined && <p className={css.soft}>{t('texts', { count: texts })}</p>}
      </div>
    )
  }
  return (
    <div className={css.part}>
      {heading}
      <ul
        className={css.choices}
        aria-label={title || name}
        data-pictures={choices.some(({ picture }) => picture) || undefined}
      >
        {choices.map((choice) => (
          <li key={choice.id}>
            <PollChoice
              choice={choice}
              people={poll.people}
              isMine={chosen.choiceIds.includes(choice.id)}
              isCard={isCard}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
