import { IconChartBar, IconClipboardList } from '@tabler/icons-react'
import type { PostPoll } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { isComplete, isOneTouch } from './ballot.ts'
import css from './Poll.module.css'
import { PollActs } from './PollActs.tsx'
import { PollFoot } from './PollFoot.tsx'
import { PollQuestion } from './PollQuestion.tsx'
import { usePoll } from './use-poll.ts'
import { postPollWords } from './words.ts'

interface Props {
  readonly poll: PostPoll
  /** What its post is called: a lone question without words of its own goes by that. */
  readonly name: string
  /** In a list: read once, and only so much of it that the card stays a card. */
  readonly isCard?: boolean
}

/** What a post asks. One touch votes where one thing is chosen; else a second one sends. Bars show the result once one may see it. */
export function PollBox({ poll: given, name, isCard = false }: Props) {
  const t = useWords(postPollWords)
  const { isMember, isPending } = useMe()
  const voting = usePoll(given, !isCard)
  const { poll, mayVote, chosen } = voting
  const isSurvey = poll.questions.length > 1
  const isGuest = !isMember && !isPending
  const toSignIn = () => go('/sign-in', { search: { back: `/posts/${poll.postId}` } })
  const Mark = isSurvey ? IconClipboardList : IconChartBar
  const [first] = poll.questions
  const most = !isSurvey && first?.sort === 'multiple' ? first.most : 1
  return (
    <section
      className={css.box}
      data-card={isCard || undefined}
      aria-label={`${t(isSurvey ? 'survey' : 'poll')}：${(!isSurvey && first?.title) || name}`}
    >
      <p className={css.head}>
        <Mark size={16} aria-hidden />
        {t(isSurvey ? 'survey' : 'poll')}
        <span className={css.soft}>
          {[
            isSurvey && t('questions', { count: poll.questions.length }),
            most > 1 && t('chooseUpTo', { most }),
            poll.isNamed && t('named'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {poll.questions.map((question, place) => (
        <PollQuestion
          key={question.choices[0]?.id ?? `text-${String(place)}`}
          poll={poll}
          place={place}
          name={name}
          chosen={chosen[place] ?? { choiceIds: [], text: '' }}
          isCard={isCard}
          onChoose={mayVote ? (id) => (isGuest ? toSignIn() : voting.choose(place, id)) : undefined}
          onWrite={mayVote && !isGuest ? (text) => voting.write(place, text) : undefined}
        />
      ))}
      {mayVote && !isGuest && !isOneTouch(poll) && (
        <button
          type="button"
          className={css.send}
          disabled={!isComplete(poll.questions, chosen)}
          onClick={() => voting.send()}
        >
          {t(isSurvey ? 'sendSurvey' : 'send')}
        </button>
      )}
      <PollFoot voting={voting} isGuest={isGuest} onSignIn={toSignIn} />
      {!isCard && <PollActs poll={poll} onClosed={voting.took} />}
    </section>
  )
}
