import type { OwnPoll, Poll, PollCount, RoomState, ShowEntry } from '#contracts/live'

type Polls = readonly OwnPoll[]

/** The questions of a room after an entry of its log; the same list when it tells of none. What the person chose stays. */
export function pollsAfter(polls: Polls, entry: ShowEntry): Polls {
  if (entry.type !== 'poll-opened' && entry.type !== 'poll-closed') return polls
  const told = entry.body
  const known = polls.find(({ id }) => id === told.id)
  // The log may tell again what an answer knew already.
  if (known?.closedAt || (known && entry.type === 'poll-opened')) return polls
  return [...polls.filter((poll) => poll !== known), withMine(told, known)]
}

function withMine(told: Poll, known: OwnPoll | undefined): OwnPoll {
  return known?.mine ? { ...told, mine: known.mine } : told
}

/** The questions with the newest counts of those that are open. A count never goes back: answers may overtake it. */
export function pollsCounted(polls: Polls, { poll, topic }: RoomState): Polls {
  return [poll, topic].reduce<Polls>((all, count) => (count ? counted(all, count) : all), polls)
}

function counted(polls: Polls, { pollId, people, votes }: PollCount): Polls {
  const isNews = (poll: OwnPoll) => poll.id === pollId && !poll.closedAt && people > poll.people
  if (!polls.some(isNews)) return polls
  return polls.map((poll) => (isNews(poll) ? { ...poll, people, ...(votes && { votes }) } : poll))
}

/** The questions after the house has answered an answer. */
export function pollsAnswered(polls: Polls, answer: OwnPoll): Polls {
  return polls.map((poll) => {
    if (poll.id !== answer.id) return poll
    const own = answer.mine ? { mine: answer.mine } : {}
    return poll.closedAt || poll.people > answer.people ? { ...poll, ...own } : { ...answer, ...own }
  })
}
