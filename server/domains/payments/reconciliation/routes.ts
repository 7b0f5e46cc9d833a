import * as contract from '#contracts/payments'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { differencesCsv } from '../books/csv.ts'
import { refuse } from '../refusals.ts'
import { findDifference, findDifferences, findRun, findRuns } from './queries.ts'
import { reconcile } from './reconcile.ts'
import { settleDifference } from './settle.ts'

const mostRows = 20_000

export const reconciliationRoutes = [
  on(contract.listReconciliations, ({ query, reader }) => findRuns(reader, query)),
  on(contract.reconcileDay, async ({ body, house, reader }) => {
    await reconcile(house, body.provider, body.day)
    const run = await findRun(reader, body.provider, body.day)
    if (!run) throw refuse.wayNotOffered({ provider: body.provider })
    return run
  }),
  on(contract.listDifferences, ({ query: { after, limit, ...filter }, reader }) =>
    findDifferences(reader, filter, { after, limit }),
  ),
  on(contract.exportDifferences, async ({ query, reader, reply }) => {
    const { items } = await findDifferences(reader, query, { limit: mostRows })
    reply.header('content-disposition', 'attachment; filename="differences.csv"').type('text/csv; charset=utf-8')
    return differencesCsv(items)
  }),
  on(contract.settleDifference, async ({ params, body, perform, reader }) => {
    await perform((work) => settleDifference(work, params.differenceId, body.note))
    return getDifference(reader, params.differenceId)
  }),
]

async function getDifference(db: Database, id: string) {
  const found = await findDifference(db, id)
  if (!found) throw refuse.unknownDifference()
  return found
}
