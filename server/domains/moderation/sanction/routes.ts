import { liftHouseSanction, listHouseSanctions, sanctionInHouse } from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { findPersonName } from '../people.ts'
import { refuse } from '../refusals.ts'
import { subjectNames } from '../subject.ts'
import { reading } from '../tables.ts'
import { imposeSanction } from './impose.ts'
import { liftSanction } from './lift.ts'
import { findSanctions, type SanctionRow } from './queries.ts'
import { wholeHouse } from './sanction.ts'

const nobody: ReadonlyMap<string, string> = new Map()

/** A measure as the console shows it. */
export function shownSanction(row: SanctionRow, names = nobody) {
  return present({
    id: row.id,
    scope: row.scope,
    subjectId: row.subject_id || undefined,
    subjectName: names.get(`${row.scope}/${row.subject_id}`),
    person: { id: row.person_id, name: row.person_name },
    measure: row.measure,
    reason: row.reason,
    by: { id: row.by_id, name: row.by_name },
    device: row.device_id !== null,
    at: row.at,
    until: row.until ?? undefined,
    liftedAt: row.lifted_at ?? undefined,
  })
}

export const sanctionRoutes = [
  on(listHouseSanctions, async ({ query, reader, now }) => {
    const limit = query.limit ?? defaultLimit
    const filter = present({ ...query, holdingAt: query.running ? now : undefined })
    const rows = await findSanctions(reading(reader), filter, limit + 1)
    const names = await subjectNames(reader, rows)
    return pageOf(
      rows,
      limit,
      (row) => shownSanction(row, names),
      (row) => row.id,
    )
  }),
  on(sanctionInHouse, async ({ body, reader, perform }) => {
    const name = await findPersonName(reader, body.personId)
    if (name === undefined) throw refuse.unknownPerson()
    const person = { id: body.personId, name }
    const { minutes = 0, reason } = body
    return shownSanction(
      await perform((work) => imposeSanction(work, { place: wholeHouse, person, measure: 'mute', minutes, reason })),
    )
  }),
  on(liftHouseSanction, async ({ params, perform }) =>
    shownSanction(await perform((work) => liftSanction(work, params.sanctionId))),
  ),
]
