import type { OwnPoll, Poll } from '#contracts/live'
import { type Page, pageOf } from '#kernel/page'
import type { LiveReader } from '../../tables.ts'
import { ownPoll, shownPoll } from './load.ts'

export interface PollFilter {
  readonly open?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Questions of a show with what this person chose, newest first. */
export async function findPolls(
  reader: LiveReader,
  showId: string,
  { personId, forCrew }: { readonly personId: string; readonly forCrew: boolean },
  { open, after, limit }: PollFilter,
): Promise<Page<OwnPoll>> {
  const rows = await reader
    .selectFrom('live.poll as poll')
    .leftJoin('live.poll_answer as answer', (join) =>
      join.onRef('answer.poll_id', '=', 'poll.id').on('answer.person_id', '=', personId),
    )
    .selectAll('poll')
    .select('answer.choices')
    .where('poll.show_id', '=', showId)
    .$if(open !== undefined, (query) => query.where('poll.closed_at', open ? 'is' : 'is not', null))
    .$if(after !== undefined, (query) => query.where('poll.id', '<', after ?? ''))
    .orderBy('poll.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    ({ choices, ...row }) => ownPoll(row, choices ?? undefined, forCrew),
    (row) => row.id,
  )
}

/** The question of a show that can be answered by choosing now, as everybody may see it. */
export async function findOpenPoll(reader: LiveReader, showId: string): Promise<Poll | undefined> {
  const row = await reader
    .selectFrom('live.poll')
    .selectAll()
    .where('show_id', '=', showId)
    .where('kind', '<>', 'topic')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row && shownPoll(row)
}
