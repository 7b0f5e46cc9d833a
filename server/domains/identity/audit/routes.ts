import { Readable } from 'node:stream'

import * as contract from '#contracts/identity'
import { type MountedRoute, on } from '#platform/http'
import type { IdentityReader } from '../tables.ts'
import { reading } from '../tables.ts'
import { auditHead, auditRows } from './csv.ts'
import { type AuditFilter, findAudit } from './queries.ts'

const mostRows = 100_000
const rowsAtOnce = 1_000

export const auditRoutes: MountedRoute[] = [
  on(contract.listAudit, ({ reader, query: { after, limit, ...filter } }) =>
    findAudit(reading(reader), filter, { after, limit }),
  ),
  on(contract.exportAudit, ({ reader, query, reply }) => {
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .send(Readable.from(csvOf(reading(reader), query)))
    return undefined
  }),
]

/** Page by page, so that a long log is never in memory as a whole. */
async function* csvOf(db: IdentityReader, filter: AuditFilter): AsyncGenerator<string> {
  yield auditHead()
  let after: string | undefined
  for (let given = 0; given < mostRows; given += rowsAtOnce) {
    const page = await findAudit(db, filter, { after, limit: rowsAtOnce })
    yield auditRows(page.items)
    if (!page.next) return
    after = page.next
  }
}
