import { type Selectable, sql } from 'kysely'

import type { ModerationReader, ModerationTables } from '../tables.ts'
import { type Place, type Somebody, type Standing, wholeHouse } from './sanction.ts'

export type SanctionRow = Selectable<ModerationTables['moderation.sanction']>

/** Which measures; `after` is the id of the last one seen, lists run from the newest. */
export interface SanctionFilter {
  readonly scope?: string | undefined
  readonly subjectId?: string | undefined
  readonly personId?: string | undefined
  /** Only those that hold at this instant. */
  readonly holdingAt?: Date | undefined
  readonly after?: string | undefined
}

export function findSanctions(reader: ModerationReader, filter: SanctionFilter, limit: number): Promise<SanctionRow[]> {
  const { scope, subjectId, personId, holdingAt, after } = filter
  return reader
    .selectFrom('moderation.sanction')
    .selectAll()
    .$if(scope !== undefined, (query) => query.where('scope', '=', scope ?? ''))
    .$if(subjectId !== undefined, (query) => query.where('subject_id', '=', subjectId ?? ''))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(holdingAt !== undefined, (query) =>
      query
        .where('lifted_at', 'is', null)
        .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', holdingAt ?? null)])),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Open measures that could hold any of these people or their devices here or in the whole house; ends not yet checked. */
export async function standingAgainst(
  reader: ModerationReader,
  place: Place,
  people: readonly Somebody[],
): Promise<Standing[]> {
  const ids = people.map((person) => person.id)
  const devices = people.flatMap((person) => person.deviceId ?? [])
  const rows = await reader
    .selectFrom('moderation.sanction')
    .select(['id', 'person_id', 'device_id', 'measure', 'until'])
    .where('lifted_at', 'is', null)
    .where(sql<boolean>`(person_id = any(${ids}) or device_id = any(${devices}))`)
    .where(sql<boolean>`((scope = ${place.scope} and subject_id = ${place.subjectId}) or scope = ${wholeHouse.scope})`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    deviceId: row.device_id ?? undefined,
    measure: row.measure,
    until: row.until ?? undefined,
  }))
}
