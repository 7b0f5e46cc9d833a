import { Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { answerQuestion, type Question, startAnswering } from '#contracts/live'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly questions: readonly Question[]
  readonly mayAnswer: boolean
  readonly isOnAir: boolean
}

/** Questions merged from the chat, open ones first, the most asked on top. */
export function Questions({ showId, questions, mayAnswer, isOnAir }: Props) {
  const t = useWords(questionWords)
  const sentence = useProblemSentence()
  const answering = useCommand(answerQuestion, { onRefused: (problem) => tell(sentence(problem), { tone: 'refused' }) })
  const starting = useCommand(startAnswering, { onRefused: (problem) => tell(sentence(problem), { tone: 'refused' }) })
  const mark = (questionId: string, answered: boolean) =>
    answering.send({ params: { showId, questionId }, body: { answered } })
  if (questions.length === 0)
    return <EmptyState art={<IconHelpCircle size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />
  return (
    <ol className={css.list} aria-label={t('questions')}>
      {inOrder(questions).map((question) => {
        const isAnswered = question.answeredAt !== undefined
        const isNow = question.answeringAt !== undefined && !isAnswered
        return (
          <li
            key={question.id}
            className={css.row}
            data-answered={isAnswered || undefined}
            data-now={isNow || undefined}
          >
            <div>
              <p className={css.wording}>{question.wording}</p>
              <p className={css.asked}>
                {isNow && <strong>{t('answeringNow')} · </strong>}
                <strong>{t('asked', { count: question.people })}</strong> · <When at={question.lastAt} />
              </p>
            </div>
            <div className={css.acts}>
              {mayAnswer && isOnAir && !isAnswered && !isNow && (
                <Button size="xs" onClick={() => starting.send({ params: { showId, questionId: question.id } })}>
                  {t('start')}
                </Button>
              )}
              {mayAnswer && (
                <Button
                  size="xs"
                  variant={isAnswered ? 'subtle' : 'light'}
                  onClick={() => mark(question.id, !isAnswered)}
                >
                  {isAnswered ? t('reopen') : t('answer')}
                </Button>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function inOrder(questions: readonly Question[]): readonly Question[] {
  const rank = (one: Question) => (one.answeredAt !== undefined ? 2 : one.answeringAt !== undefined ? 0 : 1)
  return questions.toSorted((a, b) => rank(a) - rank(b) || b.people - a.people || b.lastAt.localeCompare(a.lastAt))
}
