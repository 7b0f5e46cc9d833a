import type { Question } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Badges } from './Badges.tsx'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** A question with the answer that stands first; the whole leads to its page. */
export function QuestionCard({ question }: { readonly question: Question }) {
  const t = useWords(questionWords)
  const { best, state } = question
  return (
    <li className={css.card} data-question={question.id}>
      <LinkTo to={`/questions/${question.id}`} className={css.asked}>
        <span className={css.letter} aria-hidden>
          ?
        </span>
        {state === 'removed' ? t('removedText') : question.text}
      </LinkTo>
      {(state === 'waiting' || state === 'hidden') && <p className={css.note}>{t(state)}</p>}
      {best && (
        <div className={css.said}>
          <span className={css.letter} data-kind="answer" aria-hidden>
            ✓
          </span>
          <div>
            <p className={css.text}>{best.text}</p>
            <span className={css.who}>
              {best.author.name}
              <Badges answer={best} byShop={question.acceptedBy === 'shop'} />
            </span>
          </div>
        </div>
      )}
      <p className={css.note}>{question.answers > 0 ? t('answers', { count: question.answers }) : t('noAnswer')}</p>
    </li>
  )
}
