import { type RawBuilder, sql } from 'kysely'

import type { caseViews } from '#contracts/messaging'
import type { Database } from '#platform/db/database'
import { shop } from '../../conversation/conversation.ts'
import type { ConversationRow } from '../../conversation/load.ts'
import { refuse } from '../../refusals.ts'
import type { CaseRow } from './load.ts'

/** A service conversation with how it stands and how far both sides have read; `rank` is its place in lists. */
export interface ListedCase extends ConversationRow, Omit<CaseRow, 'conversation_id'> {
  readonly read_by_person: number
  readonly unread: number
  readonly rank: number
}

export interface CaseFilter {
  readonly view?: (typeof caseViews)[number] | undefined
  readonly agentId?: string | undefined
  readonly personIds?: readonly string[] | undefined
  readonly tag?: string | undefined
  readonly place?: { readonly kind: string; readonly id: string } | undefined
  readonly id?: string | undefined
  readonly after?: { readonly rank: number; readonly id: string } | undefined
}

export function readCasePlace(cursor: string | undefined): CaseFilter['after'] {
  if (cursor === undefined) return undefined
  const [rank = '', id = ''] = cursor.split('.')
  if (!/^\d{1,15}$/.test(rank) || id === '') throw refuse.badCursor({ field: 'after' })
  return { rank: Number(rank), id }
}

export const writeCasePlace = ({ rank, id }: Pick<ListedCase, 'rank' | 'id'>) => `${rank}.${id}`

/** Those who wait stand before all others, by when their answer is due; then the last ones spoken in. In ms. */
const rank = sql<number>`(case
  when kept.asked_at is not null then extract(epoch from coalesce(kept.due_at, kept.asked_at)) * 1000
  else 100000000000000 - extract(epoch from talk.last_at) * 1000 end)::bigint`

const views: Record<(typeof caseViews)[number], (agentId: string) => RawBuilder<boolean>> = {
  mine: (agentId) => sql`kept.agent_id = ${agentId} and kept.state in ('open', 'waiting')`,
  queue: () => sql`kept.agent_id is null and kept.state = 'open'`,
  all: () => sql`true`,
  open: () => sql`kept.state = 'open'`,
  waiting: () => sql`kept.state = 'waiting'`,
  snoozed: () => sql`kept.state = 'snoozed'`,
  solved: () => sql`kept.state = 'solved'`,
}

/** Service conversations, those that wait longest first. */
export async function findCases(db: Database, filter: CaseFilter, limit: number): Promise<ListedCase[]> {
  const { view = 'all', agentId = '', personIds, tag, place, id, after } = filter
  const wanted = [
    sql`talk.merged_into is null`,
    views[view](agentId),
    ...(personIds ? [sql`talk.person_id = any(${personIds})`] : []),
    ...(tag ? [sql`kept.tags @> array[${tag}]::text[]`] : []),
    ...(place ? [sql`talk.place_kind = ${place.kind} and talk.place_id = ${place.id}`] : []),
    ...(id ? [sql`talk.id = ${id}`] : []),
    ...(after ? [sql`(${rank}, talk.id) > (${after.rank}, ${after.id})`] : []),
  ]
  const query = sql<ListedCase>`
    select kept.*, talk.*, customer.read_seq as read_by_person, ${rank} as rank, (
      select count(*)::int from messaging.message as unread
      where unread.conversation_id = talk.id and unread.seq > staff.read_seq and unread.side <> ${shop}
        and unread.gone is null) as unread
    from messaging.service_case as kept
    join messaging.conversation as talk on talk.id = kept.conversation_id
    join messaging.member as customer on customer.conversation_id = talk.id and customer.side = talk.person_id
    join messaging.member as staff on staff.conversation_id = talk.id and staff.side = ${shop}
    where ${sql.join(wanted, sql` and `)}
    order by rank, talk.id limit ${limit}`
  const { rows } = await query.execute(db)
  return rows
}

export interface CaseCounts {
  readonly mine: number
  readonly queue: number
  readonly open: number
  readonly waiting: number
  readonly snoozed: number
  readonly late: number
}

export async function countCases(db: Database, agentId: string, now: Date): Promise<CaseCounts> {
  const count = (which: RawBuilder<unknown>) => sql`(count(*) filter (where ${which}))::int`
  const { rows } = await sql<CaseCounts>`
    select ${count(views.mine(agentId))} as mine, ${count(views.queue(agentId))} as queue,
      ${count(views.open(agentId))} as open, ${count(views.waiting(agentId))} as waiting,
      ${count(views.snoozed(agentId))} as snoozed, ${count(sql`kept.due_at < ${now}`)} as late
    from messaging.service_case as kept where kept.state <> 'solved'`.execute(db)
  return rows[0] ?? { mine: 0, queue: 0, open: 0, waiting: 0, snoozed: 0, late: 0 }
}

export interface Part {
  readonly id: string
  readonly seq: number
  readonly place_kind: string
  readonly began_at: Date
  readonly merged_into: string
}

/** The conversations that go on in these, oldest first. */
export async function findParts(db: Database, ids: readonly string[]): Promise<Part[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Part>`
    with recursive part as (
      select id, seq, place_kind, began_at, merged_into from messaging.conversation where merged_into = any(${ids})
      union all
      select older.id, older.seq, older.place_kind, older.began_at, part.merged_into
      from messaging.conversation as older join part on older.merged_into = part.id
    )
    select * from part order by began_at, id`.execute(db)
  return rows
}
