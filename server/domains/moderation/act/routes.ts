import { exportModerationLog, listModerationLog } from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { subjectNames } from '../subject.ts'
import { reading } from '../tables.ts'
import { actsAsCsv } from './csv.ts'
import { type ActFilter, type ActRow, findActs } from './queries.ts'

const exportedRows = 100_000

type Asked = Omit<ActFilter, 'from' | 'until'> & { from?: string; until?: string }

const filterOf = ({ from, until, ...rest }: Asked): ActFilter => ({
  ...rest,
  ...(from && { from: new Date(from) }),
  ...(until && { until: new Date(until) }),
})

/** An act as the console shows it. */
export function shownAct(row: ActRow, names: ReadonlyMap<string, string>) {
  return present({
    id: row.id,
    at: row.at,
    by: { id: row.by_id, name: row.by_name },
    act: row.act,
    scope: row.scope,
    subjectId: row.subject_id || undefined,
    subjectName: names.get(`${row.scope}/${row.subject_id}`),
    person: row.person_id ? { id: row.person_id, name: row.person_name ?? '' } : undefined,
    text: row.text ?? undefined,
    reason: row.reason ?? undefined,
  })
}

export const actRoutes = [
  on(listModerationLog, async ({ query, reader }) => {
    const limit = query.limit ?? defaultLimit
    const rows = await findActs(reading(reader), filterOf(query), limit + 1)
    const names = await subjectNames(reader, rows)
    return pageOf(
      rows,
      limit,
      (row) => shownAct(row, names),
      (row) => row.id,
    )
  }),
  on(exportModerationLog, async ({ query, reader, reply }) => {
    const rows = await findActs(reading(reader), filterOf(query), exportedRows)
    reply.header('content-disposition', 'attachment; filename="moderation-log.csv"').type('text/csv; charset=utf-8')
    return actsAsCsv(rows)
  }),
]
