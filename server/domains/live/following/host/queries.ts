import { type Selectable, sql } from 'kysely'

import type { FanStanding, HostPage } from '#contracts/live'
import { blockedAmong, readingMessaging } from '#domains/messaging/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../../refusals.ts'
import { cardsOf } from '../../show/cards.ts'
import { findPublicShows } from '../../show/find.ts'
import { type LiveReader, type LiveTables, reading } from '../../tables.ts'
import { levelOf, nextAt } from '../fan/fan.ts'

type FanRow = Selectable<LiveTables['live.fan']>

export function standingOfFan({ points, followed_at }: Pick<FanRow, 'points' | 'followed_at'>): FanStanding {
  return present({ level: levelOf(points), points, nextAt: nextAt(points), since: followed_at.toISOString() })
}

/** How somebody stands with a host: whether they follow, how many do, and their level. */
export async function findFollowing(reader: LiveReader, hostId: string, personId: string) {
  const host = await reader
    .selectFrom('live.host')
    .select('followers')
    .where('person_id', '=', hostId)
    .executeTakeFirst()
  if (!host) throw refuse.unknownHost()
  const fan = await reader
    .selectFrom('live.fan')
    .selectAll()
    .where('host_id', '=', hostId)
    .where('person_id', '=', personId)
    .where('follows', '=', true)
    .executeTakeFirst()
  return present({ follows: fan !== undefined, followers: host.followers, fan: fan && standingOfFan(fan) })
}

/** Whether somebody hosts here, so that following them is joining their fan club. */
export async function isFollowedAsHost(reader: LiveReader, personId: string): Promise<boolean> {
  const host = await reader
    .selectFrom('live.host')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return host !== undefined
}

/** A host's page as somebody sees it. */
export async function readHostPage(db: Database, hostId: string, personId: string): Promise<HostPage> {
  const tables = reading(db)
  const host = await tables.selectFrom('live.host').selectAll().where('person_id', '=', hostId).executeTakeFirst()
  if (!host) throw refuse.unknownHost()
  const following = await findFollowing(tables, hostId, personId)
  const { shows } = await tables
    .selectFrom('live.show')
    .select((eb) => eb.fn.countAll<number>().as('shows'))
    .where('host_id', '=', hostId)
    .where('state', 'in', ['live', 'ended', 'replay'])
    .where('rehearsal', '=', false)
    .executeTakeFirstOrThrow()
  const onAir = await findPublicShows(tables, { state: 'live', hostId }, 1)
  const [live] = await cardsOf(
    db,
    onAir.map((show) => show.id),
    personId,
  )
  const { name, about, fan_name: fanName } = host
  const avatarUrl = host.avatar_url ?? undefined
  const isApart = (await blockedAmong(readingMessaging(db), personId, [hostId])).size > 0
  const mayMessage = hostId !== personId && !isApart
  return present({ id: hostId, name, avatarUrl, about, fanName, shows, live, mayMessage, ...following })
}

interface ListedHost {
  person_id: string
  name: string
  avatar_url: string | null
  followers: number
  live_show_id: string | null
}

/** Hosts with a public show, the most followed first. */
export async function findHosts(db: Database, search: string | undefined, from: number, limit: number) {
  const wanted = search?.trim() ? sql`and strpos(lower(host.name), ${search.trim().toLowerCase()}) > 0` : sql``
  const { rows } = await sql<ListedHost>`
    select host.person_id, host.name, host.avatar_url, host.followers, (
      select id from live.show where host_id = host.person_id and state = 'live' and not rehearsal limit 1
    ) as live_show_id
    from live.host as host
    where exists (
      select from live.show where host_id = host.person_id and not rehearsal and state <> 'cancelled'
    ) ${wanted}
    order by host.followers desc, host.person_id offset ${from} limit ${limit}`.execute(db)
  return rows.map(shownHost)
}

/** Hosts somebody follows, those who are on air first. */
export async function findFollowed(db: Database, personId: string, from: number, limit: number) {
  const { rows } = await sql<ListedHost & Pick<FanRow, 'points' | 'followed_at'>>`
    select host.person_id, host.name, host.avatar_url, host.followers, fan.points, fan.followed_at,
      on_air.id as live_show_id
    from live.fan as fan join live.host as host on host.person_id = fan.host_id
    left join lateral (
      select id from live.show where host_id = host.person_id and state = 'live' and not rehearsal limit 1
    ) as on_air on true
    where fan.person_id = ${personId} and fan.follows
    order by on_air.id is null, fan.points desc, host.person_id offset ${from} limit ${limit}`.execute(db)
  return rows.map((row) => {
    const { followers: _, liveShowId, ...host } = shownHost(row)
    return present({ host, fan: standingOfFan(row), liveShowId })
  })
}

function shownHost(row: ListedHost) {
  return present({
    id: row.person_id,
    name: row.name,
    avatarUrl: row.avatar_url ?? undefined,
    followers: row.followers,
    liveShowId: row.live_show_id ?? undefined,
  })
}
