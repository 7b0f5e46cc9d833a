import { csvLine } from '../sheet/parse.ts'
import type { CatalogueReader } from '../tables.ts'
import { listImportedProducts, listRejections } from './queries.ts'

const byteOrderMark = '\ufeff'

/** The report of an import as CSV text, piece by piece: rejected rows first, then each product with its changes. */
export async function* writeReport(db: CatalogueReader, importId: string): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(['Line', 'Outcome', 'Handle', 'Field', 'From', 'To', 'Reason'])
  for (const { line, column = '', value = '', reason } of await listRejections(db, importId, 1_000_000)) {
    yield csvLine([String(line), 'rejected', '', column, value, '', reason])
  }
  for (let after: string | undefined, isFirst = true; isFirst || after; isFirst = false) {
    const page = await listImportedProducts(db, importId, { limit: 200, ...(after && { after }) })
    for (const { line, outcome, handle, changes } of page.items) {
      if (outcome !== 'changed') yield csvLine([String(line), outcome, handle, '', '', '', ''])
      else
        for (const { field, from = '', to = '' } of changes)
          yield csvLine([String(line), outcome, handle, field, from, to, ''])
    }
    after = page.next
  }
}
