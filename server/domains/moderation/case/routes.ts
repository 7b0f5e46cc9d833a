import {
  askSecondLook as askRoute,
  claimNextCase,
  claimCase as claimRoute,
  decideAppeal as decideAppealRoute,
  decideCase as decideRoute,
  exportCases,
  getCase,
  listCases,
  releaseCase as releaseRoute,
  undoDecision as undoRoute,
} from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { subjectNames } from '../subject.ts'
import { reading } from '../tables.ts'
import { decideAppeal } from './appeal.ts'
import { askSecondLook, claimCase, claimNext, releaseCase } from './claim.ts'
import { decideCase, undoDecision } from './decide.ts'
import { readFile } from './file.ts'
import { findAppeals, findCases } from './queries.ts'
import { reachOf } from './scope.ts'
import { casesAsCsv } from './shown/csv.ts'
import { shownCase } from './shown.ts'

const exportedRows = 100_000

export const caseRoutes = [
  on(listCases, async ({ query, reader, actor }) => {
    const reach = await reachOf(reader, actor)
    if (reach !== 'everywhere' && reach.length === 0) throw refuse.notYourQueue()
    const { limit = defaultLimit, mine, ...filter } = query
    const asked = { ...filter, claimedBy: mine ? actor.id : undefined }
    const rows = await findCases(reading(reader), asked, reach, limit + 1)
    const appeals = await findAppeals(
      reading(reader),
      rows.map(({ id }) => id),
    )
    const names = await subjectNames(
      reader,
      rows.map(({ scope, place_id }) => ({ scope, subject_id: place_id })),
    )
    return pageOf(
      rows,
      limit,
      (row) => shownCase(row, names, appeals.get(row.id)),
      (row) => row.id,
    )
  }),
  on(exportCases, async ({ query, reader, reply }) => {
    const { mine: _, ...filter } = query
    const rows = await findCases(reading(reader), filter, 'everywhere', exportedRows)
    const appeals = await findAppeals(
      reading(reader),
      rows.map(({ id }) => id),
    )
    reply.header('content-disposition', 'attachment; filename="cases.csv"').type('text/csv; charset=utf-8')
    return casesAsCsv(rows, appeals)
  }),
  on(getCase, ({ params, reader, actor, now }) => readFile(reader, actor, params.caseId, now)),
  on(claimNextCase, async ({ body, perform }) => {
    const row = await perform((work) => claimNext(work, body.kind))
    return present({ caseId: row?.id })
  }),
  on(claimRoute, async ({ params, perform }) => {
    await perform((work) => claimCase(work, params.caseId))
    return {}
  }),
  on(releaseRoute, async ({ params, perform }) => {
    await perform((work) => releaseCase(work, params.caseId))
    return {}
  }),
  on(askRoute, async ({ params, perform }) => {
    await perform((work) => askSecondLook(work, params.caseId))
    return {}
  }),
  on(decideRoute, async ({ params, body, perform }) => {
    await perform((work) => decideCase(work, params.caseId, body))
    return {}
  }),
  on(undoRoute, async ({ params, perform }) => {
    await perform((work) => undoDecision(work, params.caseId))
    return {}
  }),
  on(decideAppealRoute, async ({ params, body, perform }) => {
    await perform((work) => decideAppeal(work, params.caseId, body))
    return {}
  }),
]
