import type { Selectable } from 'kysely'

import type { ImportedProduct, ImportOutcome, ImportReport, Rejection } from '#contracts/catalogue'
import { readCursor, writeCursor } from '../product/cursor.ts'
import { refuse } from '../refusals.ts'
import type { CatalogueReader, CatalogueTables } from '../tables.ts'

const rejectionsShown = 200

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

export async function getImport(db: CatalogueReader, importId: string): Promise<ImportReport> {
  const row = await db.selectFrom('catalogue.import').selectAll().where('id', '=', importId).executeTakeFirst()
  if (!row) throw refuse.unknownImport({ importId })
  return importReport(row, await listRejections(db, importId, rejectionsShown))
}

/** Imports, latest first; without their rejections, which their report has. */
export async function listImports(
  db: CatalogueReader,
  { after, limit = 50 }: PageAsked,
): Promise<{ items: ImportReport[]; next?: string }> {
  const below = after === undefined ? undefined : String(readCursor('imports', after)[0])
  const rows = await db
    .selectFrom('catalogue.import')
    .selectAll()
    .$if(below !== undefined, (query) => query.where('id', '<', below ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => importReport(row, [])),
    ...(rows.length > limit && last && { next: writeCursor('imports', [last.id]) }),
  }
}

export async function listRejections(db: CatalogueReader, importId: string, limit: number): Promise<Rejection[]> {
  const rows = await db
    .selectFrom('catalogue.import_rejection')
    .select(['line', 'column_name', 'code', 'reason', 'value'])
    .where('import_id', '=', importId)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ column_name, value, ...row }) => ({
    ...row,
    ...(column_name !== null && { column: column_name }),
    ...(value !== null && { value }),
  }))
}

/** The products of an import in the order of the file, with every field that differs. */
export async function listImportedProducts(
  db: CatalogueReader,
  importId: string,
  { outcome, after, limit = 50 }: { outcome?: ImportOutcome } & PageAsked,
): Promise<{ items: ImportedProduct[]; next?: string }> {
  const beyond = after === undefined ? -1 : Number(readCursor('imported', after)[0])
  const rows = await db
    .selectFrom('catalogue.import_product')
    .select(['place', 'line', 'handle', 'title', 'outcome', 'variants', 'changes'])
    .where('import_id', '=', importId)
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? 'added'))
    .where('place', '>', beyond)
    .orderBy('place')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(({ place: _place, ...row }) => row),
    ...(rows.length > limit && last && { next: writeCursor('imported', [last.place]) }),
  }
}

function importReport(row: Selectable<CatalogueTables['catalogue.import']>, rejections: Rejection[]): ImportReport {
  return {
    id: row.id,
    token: row.token,
    fileName: row.file_name,
    state: row.state,
    counts: row.counts,
    keptColumns: row.kept_columns,
    rejections,
    madeBy: { id: row.made_by, name: row.made_by_name },
    madeAt: row.made_at.toISOString(),
    ...(row.applied_at && { appliedAt: row.applied_at.toISOString() }),
  }
}
