import { type CrewMember, roomRights } from '#contracts/live'
import { present } from '#kernel/present'
import type { ShowRow } from '../show/load.ts'
import type { LiveReader, LiveTables } from '../tables.ts'

type Placed = Pick<LiveTables['live.crew'], 'person_id' | 'name' | 'avatar_url' | 'role' | 'rights'>

/** A place in the crew as the desk shows it; co-hosts may everything. */
export function crewMember({ person_id, name, avatar_url, role, rights }: Placed): CrewMember {
  const person = present({ id: person_id, name, avatarUrl: avatar_url ?? undefined })
  return { person, role, rights: role === 'cohost' ? [...roomRights] : rights }
}

/** The host first, then the crew by when they came; simulated viewers are not crew. */
export async function findCrew(reader: LiveReader, show: Pick<ShowRow, 'id' | 'host_id'>): Promise<CrewMember[]> {
  const host = await reader
    .selectFrom('live.host')
    .select(['name', 'avatar_url'])
    .where('person_id', '=', show.host_id)
    .executeTakeFirstOrThrow()
  const rows = await reader
    .selectFrom('live.crew')
    .select(['person_id', 'name', 'avatar_url', 'role', 'rights'])
    .where('show_id', '=', show.id)
    .where('simulated', '=', false)
    .orderBy('added_at')
    .execute()
  const person = present({ id: show.host_id, name: host.name, avatarUrl: host.avatar_url ?? undefined })
  return [{ person, role: 'host', rights: [...roomRights] }, ...rows.map(crewMember)]
}
