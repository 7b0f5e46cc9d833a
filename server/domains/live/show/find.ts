import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'

import type { ShowState } from '#contracts/live'
import type { LiveReader, LiveTables } from '../tables.ts'

type Shows = ExpressionBuilder<LiveTables & { show: LiveTables['live.show'] }, 'show'>

/** Which public shows. `after` is the place of the last one seen. */
export interface PublicFilter {
  readonly state: 'live' | 'upcoming' | 'replay'
  readonly search?: string | undefined
  readonly hostId?: string | undefined
  readonly followedBy?: string | undefined
  readonly after?: string | undefined
}

/** How each list is sorted: live by people, upcoming by start, replays newest first; the id makes it strict. */
const orders = {
  live: { key: sql<number>`coalesce((select people from live.room where show_id = show.id), 0)`, direction: 'desc' },
  upcoming: { key: sql<number>`(extract(epoch from show.starts_at) * 1000)::bigint`, direction: 'asc' },
  replay: { key: sql<number>`(extract(epoch from show.started_at) * 1000)::bigint`, direction: 'desc' },
} as const

const stateOf = { live: 'live', upcoming: 'planned', replay: 'replay' } as const

export interface FoundShow {
  readonly id: string
  readonly key: number
}

/** Ids of public shows in the list's order with their sort keys; rehearsals and replays not offered are left out. */
export async function findPublicShows(reader: LiveReader, filter: PublicFilter, limit: number): Promise<FoundShow[]> {
  const { key, direction } = orders[filter.state]
  const after = readShowPlace(filter.after)
  return reader
    .selectFrom('live.show as show')
    .select(['show.id', key.as('key')])
    .where('show.state', '=', stateOf[filter.state])
    .where('show.rehearsal', '=', false)
    .where((show) => show.and(conditionsOf(show, filter)))
    .$if(filter.state === 'replay', (query) => query.where('show.replay_offered', '=', true))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${key}, show.id) ${sql.raw(direction === 'asc' ? '>' : '<')} (${after?.key}, ${after?.id})`,
      ),
    )
    .orderBy(
      filter.state === 'live' ? key : filter.state === 'upcoming' ? 'show.starts_at' : 'show.started_at',
      direction,
    )
    .orderBy('show.id', direction)
    .limit(limit)
    .execute()
}

function conditionsOf(show: Shows, { search, hostId, followedBy }: PublicFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  if (search?.trim()) conditions.push(show('show.words', 'like', containing(search)))
  if (hostId) conditions.push(show('show.host_id', '=', hostId))
  if (followedBy !== undefined) {
    conditions.push(
      sql<SqlBool>`exists (select from live.fan where host_id = show.host_id and person_id = ${followedBy} and follows)`,
    )
  }
  return conditions
}

/** Which shows somebody may run or moderate, or all. */
export interface ManagedFilter {
  /** Only shows this person hosts or is crew of; everybody's when absent. */
  readonly crewOf?: string | undefined
  readonly state?: ShowState | undefined
  readonly search?: string | undefined
  readonly hostId?: string | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  readonly after?: string | undefined
}

/** Ids of shows for the studio and the console, the latest start first. */
export async function findManagedShows(reader: LiveReader, filter: ManagedFilter, limit: number): Promise<FoundShow[]> {
  const { crewOf, state, search, hostId, from, until } = filter
  const after = readShowPlace(filter.after)
  return reader
    .selectFrom('live.show as show')
    .select(['show.id', sql<number>`(extract(epoch from show.starts_at) * 1000)::bigint`.as('key')])
    .$if(crewOf !== undefined, (query) =>
      query.where(
        sql<boolean>`(show.host_id = ${crewOf} or exists (
          select from live.crew where show_id = show.id and person_id = ${crewOf} and role <> 'invited'))`,
      ),
    )
    .$if(state !== undefined, (query) => query.where('show.state', '=', state ?? 'planned'))
    .$if(Boolean(search?.trim()), (query) => query.where('show.words', 'like', containing(search ?? '')))
    .$if(hostId !== undefined, (query) => query.where('show.host_id', '=', hostId ?? ''))
    .$if(from !== undefined, (query) => query.where('show.starts_at', '>=', from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('show.starts_at', '<', until ?? new Date(0)))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(show.starts_at, show.id) < (${new Date(after?.key ?? 0)}, ${after?.id})`),
    )
    .orderBy('show.starts_at', 'desc')
    .orderBy('show.id', 'desc')
    .limit(limit)
    .execute()
}

function containing(search: string): string {
  return `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
}

export function writeShowPlace({ key, id }: FoundShow): string {
  return `${key}.${id}`
}

function readShowPlace(cursor: string | undefined): FoundShow | undefined {
  const match = /^(\d{1,15})\.([0-9a-z]{26})$/.exec(cursor ?? '')
  return match ? { key: Number(match[1]), id: match[2] ?? '' } : undefined
}
