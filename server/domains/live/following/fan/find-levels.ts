import type { LiveReader } from '../../tables.ts'
import { levelOf } from './fan.ts'

/** The fan levels of one person with these hosts, by host; a host whom the person does not follow is absent. */
export async function findFanLevels(
  reader: LiveReader,
  personId: string,
  hostIds: readonly string[],
): Promise<Record<string, number>> {
  const fans = await reader
    .selectFrom('live.fan')
    .select(['host_id', 'points'])
    .where('person_id', '=', personId)
    .where('host_id', 'in', hostIds)
    .where('follows', '=', true)
    .execute()
  return Object.fromEntries(fans.map((fan) => [fan.host_id, levelOf(fan.points)]))
}
