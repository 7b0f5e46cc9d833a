import { Button } from '@mantine/core'
import {
  decideQuestionMerge,
  getQuestion,
  getQuestionCare,
  listAnswers,
  listQuestionMerges,
  listQuestions,
  listStaffQuestions,
  type QuestionMerge,
} from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './MergeProposal.module.css'
import { mergeWords } from './words.ts'

const changes = [listQuestionMerges, getQuestionCare, getQuestion, listAnswers, listQuestions, listStaffQuestions]

/** Two questions of which somebody says that they are one, with the reason; who may decides here. */
export function MergeProposal({ proposal }: { readonly proposal: QuestionMerge }) {
  const t = useWords(mergeWords)
  const decide = useCommand(decideQuestionMerge, {
    changes,
    onDone: (_, { body }) => tell(t(body.isDone ? 'merged' : 'declined'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const { id, from, into, by, note, at, mayDecide } = proposal
  const send = (isDone: boolean) => decide.send({ params: { actId: id }, body: { isDone } })
  return (
    <section className={css.proposal} aria-label={t('title')}>
      <dl className={css.both}>
        {([from, into] as const).map((one, nth) => (
          <div key={one.id}>
            <dt>{t(nth === 0 ? 'from' : 'into')}</dt>
            <dd>
              <a href={`/questions/${one.id}`}>{one.text}</a>
              <span>{t('answers', { count: one.answers })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.why}>
        {t('why', { name: by?.name ?? t('somebody'), note })} · <When at={at} />
      </p>
      {mayDecide ? (
        <div className={css.acts}>
          <Button h={44} disabled={decide.isSending} onClick={() => send(true)}>
            {t('agree')}
          </Button>
          <Button h={44} variant="default" disabled={decide.isSending} onClick={() => send(false)}>
            {t('decline')}
          </Button>
        </div>
      ) : (
        <p className={css.why}>{t('waits')}</p>
      )}
    </section>
  )
}
