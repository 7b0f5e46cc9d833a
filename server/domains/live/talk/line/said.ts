import { type Selectable, sql } from 'kysely'

import type { ChatLine, RoomPerson } from '#contracts/live'
import type { Said } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { levelOf } from '../../following/fan/fan.ts'
import { type CrewPlace, type Somebody, type Standing, standingOf } from '../../show/show.ts'
import type { LiveTables } from '../../tables.ts'

export type LineRow = Selectable<LiveTables['live.line']>

/** A kept line as everybody gets it. */
export function shownLine(row: LineRow): ChatLine {
  return present({
    id: row.id,
    person: row.author,
    text: row.text,
    at: row.at.toISOString(),
    mediaTime: row.media_at.getTime(),
    productId: row.product_id ?? undefined,
  })
}

/** What the room knows of somebody who wants to speak. */
export interface Author {
  readonly standing: Standing
  readonly follows: boolean
  readonly fanLevel: number | undefined
  /** Lines of the last ten minutes, the latest first. */
  readonly said: readonly Said[]
}

interface AuthorRow {
  id: string
  role: NonNullable<CrewPlace>['role'] | null
  rights: NonNullable<CrewPlace>['rights'] | null
  simulated: boolean | null
  follows: boolean | null
  points: number | null
  said: { text: string; at: string; shadowed: boolean }[] | null
}

/** Reads place, closeness and last lines of all who speak in one batch, in one statement. */
export async function readAuthors(
  db: Database,
  showId: string,
  speakers: readonly Somebody[],
  now: Date,
): Promise<(who: Somebody, hostId: string) => Author> {
  const since = new Date(now.getTime() - 600_000)
  const { rows } = await sql<AuthorRow>`
    select who.id, crew.role, crew.rights, crew.simulated, fan.follows, fan.points, recent.said
    from unnest(${[...new Set(speakers.map(({ id }) => id))]}::text[]) as who (id)
    left join live.crew on crew.show_id = ${showId} and crew.person_id = who.id
    left join live.fan on fan.host_id = (select host_id from live.show where id = ${showId}) and fan.person_id = who.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('text', text, 'at', at, 'shadowed', shadowed)) as said from (
        select text, at, shadowed from live.line
        where show_id = ${showId} and author_id = who.id and at > ${since} order by at desc limit 20
      ) as latest
    ) as recent on true`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (who, hostId) => authorOf(who, hostId, byId.get(who.id))
}

function authorOf(who: Somebody, hostId: string, row: AuthorRow | undefined): Author {
  const place = row?.role ? { role: row.role, rights: row.rights ?? [], simulated: row.simulated ?? false } : undefined
  const follows = row?.follows ?? false
  return {
    standing: standingOf(who, hostId, place),
    follows,
    fanLevel: follows ? levelOf(row?.points ?? 0) : undefined,
    said: (row?.said ?? []).map(({ text, at, shadowed }) => ({ text, at: new Date(at), shadowed })),
  }
}

/** The author as the line shows them. */
export function roomPerson(
  who: { readonly id: string; readonly name: string },
  avatarUrl: string | undefined,
  { standing, fanLevel }: Author,
): RoomPerson {
  const simulated = standing.simulated ? true : undefined
  return present({ id: who.id, name: who.name, avatarUrl, role: standing.role, fanLevel, simulated })
}
