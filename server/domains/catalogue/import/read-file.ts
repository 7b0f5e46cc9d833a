import { createHash } from 'node:crypto'

import type { ImportCounts, Rejection } from '#contracts/catalogue'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { inRows } from '../product/in-rows.ts'
import { readSettings } from '../product/queries.ts'
import { decodeSheet } from '../sheet/decode.ts'
import { readSheet, type Sheet } from '../sheet/read-sheet.ts'
import { mainText } from '../sheet/texts.ts'
import { type CatalogueReader, writing } from '../tables.ts'
import { type ImportPlan, type PlannedProduct, planImport } from './plan.ts'

export interface UploadedFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * Reads a file, works out what it would change, and keeps that as an import to be looked at; gives its id. Nothing of the
 * catalogue changes. The reading is done before the transaction, so that a slow upload holds nothing.
 */
export async function readImportFile(
  db: CatalogueReader,
  perform: (action: (work: Work) => Promise<string>) => Promise<string>,
  file: UploadedFile,
): Promise<string> {
  const text = await decodeSheet(file.chunks)
  const { currency } = await readSettings(db)
  const sheet = await readSheet(text, currency)
  const plan = await planImport(db, sheet)
  return perform((work) => keepPlan(work, file.name, sheet, plan))
}

async function keepPlan(work: Work, fileName: string, sheet: Sheet, plan: ImportPlan): Promise<string> {
  const tx = writing(work)
  const id = newId(work.now.getTime())
  await tx
    .insertInto('catalogue.import')
    .values({
      id,
      token: tokenOf(plan),
      file_name: fileName.slice(0, 200),
      state: 'ready',
      counts: JSON.stringify(countsOf(sheet, plan)),
      kept_columns: [...sheet.keptColumns],
      made_by: work.actor.id,
      made_by_name: work.actor.name,
      made_at: work.now,
    })
    .execute()
  const placed = plan.products.map((product, place) => ({ product, place }))
  await inRows(
    placed,
    (some) => {
      const rows = some.map(({ product, place }) => ({ import_id: id, place, ...rowOf(product) }))
      return tx.insertInto('catalogue.import_product').values(rows).execute()
    },
    200,
  )
  const rejections = plan.rejections.map((rejection, number) => ({ import_id: id, number, ...rejectionRow(rejection) }))
  await inRows(rejections, (some) => tx.insertInto('catalogue.import_rejection').values(some).execute())
  return id
}

export function outcomeOf({ before, changes }: PlannedProduct): 'added' | 'changed' | 'unchanged' {
  if (!before) return 'added'
  return changes.length > 0 ? 'changed' : 'unchanged'
}

function rowOf(product: PlannedProduct) {
  const { before, wanted, changes, line } = product
  const outcome = outcomeOf(product)
  const stock = before && Object.fromEntries(before.variants.map((variant) => [variant.id, variant.stock]))
  return {
    line,
    handle: wanted.handle,
    title: mainText(wanted.title),
    outcome,
    product_id: before?.id ?? null,
    base_version: before?.version ?? null,
    base_stock: stock ? JSON.stringify(stock) : null,
    variants: wanted.variants.length,
    changes: JSON.stringify(changes),
    wanted: outcome === 'unchanged' ? null : JSON.stringify(wanted),
  }
}

function rejectionRow({ line, column, code, reason, value }: Rejection) {
  return { line, column_name: column ?? null, code, reason, value: value ?? null }
}

function countsOf(sheet: Sheet, { products, rejections }: ImportPlan): ImportCounts {
  const count = (outcome: string) => products.filter((product) => outcomeOf(product) === outcome).length
  return {
    rows: sheet.rows,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: new Set(rejections.map(({ line }) => line)).size,
    pictures: products.reduce((sum, { wanted }) => sum + wanted.media.filter(({ id }) => !id).length, 0),
  }
}

/** Stands for exactly this diff: the products, the versions they were seen in, and every change. */
function tokenOf({ products }: ImportPlan): string {
  const digest = createHash('sha256')
  for (const { before, wanted, changes } of products) {
    digest.update(JSON.stringify([wanted.handle, before?.version, changes]))
  }
  return digest.digest('base64url')
}
