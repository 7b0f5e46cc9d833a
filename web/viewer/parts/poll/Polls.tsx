import { useEffect, useState } from 'react'
import type { OwnPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePolls } from '#web/shared/room/poll/use-polls.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { Offer } from '../../room/offer/Offer.tsx'
import type { OfferProps } from '../../room/offer/pile.ts'
import { PollCard } from './PollCard.tsx'
import { TopicCard } from './TopicCard.tsx'
import { pollWords } from './words.ts'

/** A result stays this long on the screens of those who saw the question. */
const resultMs = 20_000

/** What the host asks the room now, and for a moment what came of it. */
export function Polls({ show, room }: OfferProps) {
  const t = useWords(pollWords)
  const { polls, answered } = usePolls(show.id, room, room.state)
  const shown = useLately(polls)
  return shown.map((poll) => (
    <Offer
      key={poll.id}
      id={`poll/${poll.id}`}
      at={Date.parse(poll.openedAt)}
      isTall={poll.kind !== 'topic'}
      label={t('label', { kind: t(poll.kind), question: poll.question })}
    >
      {poll.kind === 'topic' ? (
        <TopicCard poll={poll} onAnswered={answered} />
      ) : (
        <PollCard poll={poll} onAnswered={answered} />
      )}
    </Offer>
  ))
}

/** The open ones, and those closed a moment ago; a topic goes with its end. */
function useLately(polls: readonly OwnPoll[]): readonly OwnPoll[] {
  const [now, setNow] = useState(serverNow)
  const ends = polls.flatMap(({ closedAt, kind }) => (closedAt && kind !== 'topic' ? [Date.parse(closedAt)] : []))
  const newest = Math.max(0, ...ends)
  useEffect(() => {
    const leftMs = newest + resultMs - serverNow()
    if (leftMs <= 0) return
    const timer = setTimeout(() => setNow(serverNow()), leftMs + 50)
    return () => clearTimeout(timer)
  }, [newest])
  const sinceMs = Math.max(now, serverNow()) - resultMs
  return polls.filter(({ closedAt, kind }) => !closedAt || (kind !== 'topic' && Date.parse(closedAt) > sinceMs))
}
