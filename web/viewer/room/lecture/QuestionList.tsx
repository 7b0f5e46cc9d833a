import type { AskedQuestion } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Pill.module.css'
import { lectureWords } from './words.ts'

interface Props {
  readonly questions: readonly AskedQuestion[]
  /** In the replay: goes to where it was answered. */
  readonly onGo?: (offsetMs: number) => void
}

/** What viewers ask: what is being answered now, what waits, what was answered. */
export function QuestionList({ questions, onGo }: Props) {
  const t = useWords(lectureWords)
  if (questions.length === 0) return <p className={css.form}>{t('noQuestions')}</p>
  return (
    <ol className={css.list} aria-label={t('questions')}>
      {questions.map(({ id, wording, people, state, offsetMs }) => (
        <li key={id} className={css.question} data-state={state}>
          <p className={css.wording}>{wording}</p>
          <p className={css.asked}>
            {t(state)} · {t('askedBy', { count: people })}
          </p>
          {onGo && offsetMs !== undefined && (
            <button type="button" className={css.pill} data-on onClick={() => onGo(offsetMs)}>
              {t('seeAnswer', { at: sayLength(offsetMs) })}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
