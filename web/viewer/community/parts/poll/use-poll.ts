import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getPost, getPostPoll, type PostPoll, votePostPoll } from '#contracts/community'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { keyOf, outdate, useRoute } from '#web/shared/wire/use-route.ts'
import { answersOf, type Chosen, chosenOf, isOneTouch, touched } from './ballot.ts'

/**
 * A poll as it stands, and the vote that is being made. `isWatched` reads it anew when the person comes back to the page; in
 * lists it stays as it came until they vote.
 */
export function usePoll(given: PostPoll, isWatched: boolean) {
  const queries = useQueryClient()
  const input = { params: { postId: given.postId } }
  const { data } = useRoute(getPostPoll, input, { enabled: isWatched, refetchOnWindowFocus: true, staleTime: 5_000 })
  const poll = data ?? given
  const [chosen, setChosen] = useState<readonly Chosen[]>()
  const [isChanging, setChanging] = useState(false)
  const stop = () => {
    setChosen(undefined)
    setChanging(false)
  }
  const tellRefusal = useTellRefusal()
  const voting = useCommand(votePostPoll, {
    onDone: (answer) => {
      queries.setQueryData(keyOf(getPostPoll, input), answer)
      stop()
    },
    onRefused: (problem) => {
      stop()
      tellRefusal(problem)
      void outdate(queries, getPostPoll, getPost)
    },
  })
  const shown = chosen ?? chosenOf(poll)
  const send = (answers: readonly Chosen[]) => voting.send({ ...input, body: { answers: answersOf(answers) } })
  const set = (place: number, part: Partial<Chosen>) =>
    shown.map((one, at) => (at === place ? { ...one, ...part } : one))
  return {
    poll,
    chosen: shown,
    isSending: voting.isSending,
    isChanging,
    mayVote: poll.closesAt !== undefined && !poll.isClosed && (!poll.mine || isChanging) && !voting.isSending,
    choose: (place: number, id: string) => {
      const question = poll.questions[place]
      if (!question) return
      const next = set(place, { choiceIds: touched(question, shown[place]?.choiceIds ?? [], id) })
      setChosen(next)
      if (isOneTouch(poll) && next[0]?.choiceIds.length) send(next)
    },
    write: (place: number, text: string) => setChosen(set(place, { text })),
    send: () => send(shown),
    change: () => setChanging(true),
    keep: stop,
    took: (answer: PostPoll) => queries.setQueryData(keyOf(getPostPoll, input), answer),
  }
}

export type Voting = ReturnType<typeof usePoll>
