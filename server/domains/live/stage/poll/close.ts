import type { Poll } from '#contracts/live'
import { present } from '#kernel/present'
import { system, type Work } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { reading, writing } from '../../tables.ts'
import { type PollRow, shownPoll } from './load.ts'

/** Closes a question and tells its result; one that is closed stays as it is. */
export async function closePoll(work: Work, showId: string, pollId: string): Promise<Poll> {
  await lockShowFor(work, showId, 'run')
  const row = await writing(work)
    .selectFrom('live.poll')
    .selectAll()
    .where('id', '=', pollId)
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownPoll()
  if (row.closed_at) return shownPoll(row, true)
  return shownPoll((await closeNow(work, [row.id]))[0] ?? row, true)
}

/** Closes what is open in a show: the one to choose from, the topic, or both. The show's row is locked. */
export async function closeOpenPolls(work: Work, showId: string, which?: 'choice' | 'topic'): Promise<void> {
  const open = await writing(work)
    .selectFrom('live.poll')
    .select(['id', 'kind'])
    .where('show_id', '=', showId)
    .where('closed_at', 'is', null)
    .execute()
  const wanted = open.filter(({ kind }) => !which || (kind === 'topic') === (which === 'topic'))
  await closeNow(
    work,
    wanted.map(({ id }) => id),
  )
}

/** Closes questions whose time is over; called about every second, by every node. */
export async function closeDuePolls(house: Pick<LiveHouse, 'db' | 'perform' | 'clock'>): Promise<void> {
  const due = await reading(house.db)
    .selectFrom('live.poll')
    .select('id')
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', house.clock.now())
    .execute()
  for (const { id } of due) await house.perform(system, (work) => closeNow(work, [id]))
}

/** Closes each that is open still; whoever comes second finds nothing to close and tells nobody. */
async function closeNow(work: Work, ids: readonly string[]): Promise<PollRow[]> {
  if (ids.length === 0) return []
  const closed = await writing(work)
    .updateTable('live.poll')
    .set({ closed_at: work.now })
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .returningAll()
    .execute()
  for (const row of closed) {
    const { show_id: showId, id: pollId, kind, people, right_option } = row
    tellRoom(work, showId, { lane: 'must', type: 'poll-closed', body: shownPoll(row) })
    const right = right_option === null ? undefined : row.votes[right_option]
    work.record('live.poll-closed', present({ showId, pollId, kind, people, right }))
  }
  return closed
}
