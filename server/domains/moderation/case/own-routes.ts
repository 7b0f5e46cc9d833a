import {
  appealCase as appealRoute,
  getOwnCase,
  listOwnCases,
  listOwnReports,
  listPublicDecisions,
  reportThing as reportRoute,
} from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { appealCase } from './appeal.ts'
import { undoMs } from './case.ts'
import { findAppeals, findOwnCases, findOwnReports, findPublicDecisions } from './queries.ts'
import { reportThing } from './report.ts'
import { shownOwnCase, shownPublicly } from './shown.ts'

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

export const ownCaseRoutes = [
  on(reportRoute, async ({ body, perform }) => {
    const { reportId } = await perform((work) => reportThing(work, body))
    return { reportId }
  }),
  on(listOwnReports, async ({ query, reader, actor }) => {
    const limit = query.limit ?? defaultLimit
    const rows = await findOwnReports(reading(reader), actor.id, query.after, limit + 1)
    const stateOf = (was: boolean | null) => (was === null ? 'open' : was ? 'agreed' : 'not-agreed')
    return pageOf(
      rows,
      limit,
      ({ id, kind, reason, at, was_right }) => ({ id, kind, reason, at, state: stateOf(was_right) }) as const,
      (row) => row.id,
    )
  }),
  on(listOwnCases, async ({ query, reader, actor }) => {
    const limit = query.limit ?? defaultLimit
    const rows = await findOwnCases(reading(reader), actor.id, query, limit + 1)
    const appeals = await findAppeals(reading(reader), idsOf(rows))
    return pageOf(
      rows,
      limit,
      (row) => shownOwnCase(row, appeals.get(row.id)),
      (row) => row.id,
    )
  }),
  on(getOwnCase, async ({ params, reader, actor }) => {
    const [row] = await findOwnCases(reading(reader), actor.id, { caseId: params.caseId }, 1)
    if (!row) throw refuse.unknownCase()
    const appeals = await findAppeals(reading(reader), [row.id])
    return shownOwnCase(row, appeals.get(row.id))
  }),
  on(appealRoute, async ({ params, body, perform }) => {
    await perform((work) => appealCase(work, params.caseId, body.text))
    return {}
  }),
  on(listPublicDecisions, async ({ query, reader, now }) => {
    const limit = query.limit ?? defaultLimit
    const before = new Date(now.getTime() - undoMs)
    const rows = await findPublicDecisions(reading(reader), query, before, limit + 1)
    const appeals = await findAppeals(reading(reader), idsOf(rows))
    return pageOf(
      rows,
      limit,
      (row) => shownPublicly(row, appeals.get(row.id)),
      (row) => row.id,
    )
  }),
]
