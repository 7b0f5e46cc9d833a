import type { Selectable } from 'kysely'

import type { OwnPoll, Poll, PollCount } from '#contracts/live'
import { present } from '#kernel/present'
import type { LiveTables } from '../../tables.ts'
import type { AskedPoll } from './poll.ts'

export type PollRow = Selectable<LiveTables['live.poll']>

export const askedPoll = (row: PollRow): AskedPoll => ({
  kind: row.kind,
  options: row.options,
  most: row.most,
  rightOption: row.right_option,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
})

/** A question as everybody may see it now; who runs the show sees the votes from the beginning. */
export function shownPoll(row: PollRow, forCrew = false): Poll {
  const isClosed = row.closed_at !== null
  return present({
    id: row.id,
    showId: row.show_id,
    kind: row.kind,
    question: row.question,
    options: row.options,
    most: row.most,
    reveal: row.reveal,
    openedAt: row.opened_at.toISOString(),
    closesAt: row.closes_at?.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    people: row.people,
    votes: isClosed || forCrew || row.reveal === 'live' ? row.votes : undefined,
    rightOption: isClosed || forCrew ? (row.right_option ?? undefined) : undefined,
  })
}

export function ownPoll(row: PollRow, mine: number[] | undefined, forCrew = false): OwnPoll {
  return present({ ...shownPoll(row, forCrew), mine })
}

/** The count that the whole room may hear; votes only where everybody may see them. */
export function countOf(row: PollRow): PollCount {
  const { id, people, votes } = shownPoll(row)
  return present({ pollId: id, people, votes })
}
