import { sql } from 'kysely'

import type { ProductFilter } from '#contracts/catalogue'
import { addressPath } from '../media/picture.ts'
import { matches } from '../product/find.ts'
import { loadProducts } from '../product/load.ts'
import type { MediaState } from '../product/product.ts'
import { readSettings } from '../product/queries.ts'
import type { CatalogueReader } from '../tables.ts'
import { optionalColumns, standardColumns } from './columns.ts'
import { csvLine } from './parse.ts'
import { productRows } from './write.ts'

const productsAtOnce = 100
const byteOrderMark = '\ufeff'

export interface ExportAsked {
  readonly filter: ProductFilter
  readonly productIds?: readonly string[]
  /** Where the shop is reached, so that own pictures have a whole address. */
  readonly origin: string
}

/**
 * The products that match as Shopify product CSV, oldest first, piece by piece. It begins with a byte order mark, for
 * without one Excel takes Chinese for something else.
 */
export async function* writeSheet(db: CatalogueReader, asked: ExportAsked): AsyncGenerator<string> {
  const { currency, lowStock } = await readSettings(db)
  const categories = await db.selectFrom('catalogue.category').select(['id', 'title']).execute()
  const titles = new Map(categories.map(({ id, title }) => [id, title]))
  const words = {
    currency,
    categoryTitles: (id: string) => titles.get(id) ?? {},
    addressOf: (media: MediaState & { picture?: Parameters<typeof addressPath>[0] }) =>
      media.url ?? `${asked.origin}${addressPath(media.picture) ?? ''}`,
  }
  const columns = await columnsFor(db, asked, lowStock)
  yield byteOrderMark + csvLine(columns)
  for (let serial = 0; ; ) {
    const rows = await selectMatching(db, asked, lowStock)
      .select(['id', 'serial'])
      .where('serial', '>', serial)
      .orderBy('serial')
      .limit(productsAtOnce)
      .execute()
    const products = await loadProducts(
      db,
      rows.map(({ id }) => id),
    )
    for (const { id } of rows) {
      const product = products.get(id)
      if (!product) continue
      for (const row of productRows(product, words)) yield csvLine(columns.map((column) => row[column] ?? ''))
    }
    if (rows.length < productsAtOnce) return
    serial = rows.at(-1)?.serial ?? serial
  }
}

function selectMatching(db: CatalogueReader, { filter, productIds }: ExportAsked, lowStock: number) {
  return db
    .selectFrom('catalogue.product')
    .where((product) => matches(product, filter, lowStock))
    .$if(productIds !== undefined, (query) => query.where('catalogue.product.id', 'in', productIds ?? []))
}

/** Shopify's columns, those of files before, and ours where something would be lost without them. */
async function columnsFor(db: CatalogueReader, asked: ExportAsked, lowStock: number): Promise<string[]> {
  const kept = await db.selectFrom('catalogue.sheet_column').select('name').orderBy('place').execute()
  const { archived, bilingual } = await selectMatching(db, asked, lowStock)
    .select([
      sql<boolean | null>`bool_or(status = 'archived' or source ? 'Status')`.as('archived'),
      sql<boolean | null>`bool_or(title ?& array['zh', 'en'] or description ?& array['zh', 'en'] or subtitle <> '{}'
        or exists (select from catalogue.media where product_id = product.id and alt ?& array['zh', 'en']))`.as(
        'bilingual',
      ),
    ])
    .executeTakeFirstOrThrow()
  const wanted = optionalColumns.filter((column) => (column === 'Status' ? archived : bilingual))
  return [...new Set([...standardColumns, ...kept.map(({ name }) => name), ...wanted])]
}
