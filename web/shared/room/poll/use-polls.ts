import { useEffect, useMemo, useState } from 'react'
import { listPolls, type OwnPoll, type RoomState } from '#contracts/live'
import { useRoute } from '../../wire/use-route.ts'
import { type RoomTidings, useTidings } from '../tidings.ts'
import { pollsAfter, pollsAnswered, pollsCounted } from './polls-after.ts'

const latest = { limit: 20 }

/** The last questions of a show as they stand, oldest first, kept right by what its room tells and counts. */
export function usePolls(showId: string, tidings: RoomTidings, state: RoomState) {
  const { data, error, isFetching, refetch } = useRoute(listPolls, { params: { showId }, query: latest })
  const [polls, setPolls] = useState<readonly OwnPoll[]>([])
  useEffect(() => {
    if (data) setPolls(data.items.toReversed())
  }, [data])
  useTidings(tidings, {
    onEntry: (entry) => setPolls((was) => pollsAfter(was, entry)),
    onMissed: () => void refetch(),
    isAsking: isFetching,
  })
  const counted = useMemo(() => pollsCounted(polls, state), [polls, state])
  return {
    polls: counted,
    problem: error ?? undefined,
    isPending: data === undefined && !error,
    again: () => void refetch(),
    /** Takes what the house answered. */
    answered: (answer: OwnPoll) => setPolls((was) => pollsAnswered(was, answer)),
  }
}
