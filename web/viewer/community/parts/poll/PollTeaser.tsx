import type { PostPoll } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Poll.module.css'
import { PollBox } from './PollBox.tsx'
import { postPollWords } from './words.ts'

/** As many choices as stand in a card. */
const mostInCard = 4

/** What a post asks, in its card: a short poll is voted on right there, whatever is longer is opened. */
export function PollTeaser({ poll, name }: { readonly poll: PostPoll; readonly name: string }) {
  const t = useWords(postPollWords)
  const [first] = poll.questions
  const isShort = poll.questions.length === 1 && first?.sort !== 'text' && (first?.choices.length ?? 0) <= mostInCard
  if (isShort) return <PollBox poll={poll} name={name} isCard />
  const isSurvey = poll.questions.length > 1
  return (
    <LinkTo to={`/posts/${poll.postId}`} className={css.teaser}>
      <span className={css.head}>
        {t(isSurvey ? 'survey' : 'poll')}
        <span className={css.soft}>{t('people', { count: poll.people })}</span>
      </span>
      {isSurvey ? (
        <span>
          {t('questions', { count: poll.questions.length })} · {t(poll.isClosed ? 'closed' : 'fill')}
        </span>
      ) : (
        <>
          {first?.choices.slice(0, 3).map(({ id, text }) => (
            <span key={id} className={css.line}>
              {text}
            </span>
          ))}
          <span>{t('all', { count: Math.max(0, (first?.choices.length ?? 0) - 3) })}</span>
        </>
      )}
    </LinkTo>
  )
}
