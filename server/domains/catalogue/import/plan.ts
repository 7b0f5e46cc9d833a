import { setImmediate as breathe } from 'node:timers/promises'

import type { FieldChange, Rejection } from '#contracts/catalogue'
import { loadWording } from '../category/wording.ts'
import { type KeptProduct, loadProducts } from '../product/load.ts'
import { changesBetween, type ProductState } from '../product/product.ts'
import { mergeSheet, type Shop } from '../sheet/merge.ts'
import type { Sheet } from '../sheet/read-sheet.ts'
import { reject } from '../sheet/rejections.ts'
import type { SheetProduct } from '../sheet/sheet-product.ts'
import type { CatalogueReader } from '../tables.ts'
import { pictureIdentity, urlIdentity } from './identity.ts'

/** One product of a file: what it would become, and what the shop had when the file was read. */
export interface PlannedProduct {
  readonly line: number
  readonly before: KeptProduct | undefined
  readonly wanted: ProductState
  readonly changes: readonly FieldChange[]
}

export interface ImportPlan {
  readonly products: readonly PlannedProduct[]
  readonly rejections: readonly Rejection[]
}

const productsAtOnce = 200

/** Works out what a file would change, field by field, without changing anything. */
export async function planImport(db: CatalogueReader, sheet: Sheet): Promise<ImportPlan> {
  const wording = await loadWording(db)
  const shop = { columns: sheet.columns, ...(await loadTitles(db)), identify: urlIdentity, addressOf: pictureIdentity }
  const products: PlannedProduct[] = []
  const rejections: Rejection[] = [...sheet.rejections]
  for (let from = 0; from < sheet.products.length; from += productsAtOnce) {
    await breathe()
    const some = await withoutTaken(db, sheet.products.slice(from, from + productsAtOnce), rejections)
    const known = await findByHandle(
      db,
      some.map(({ handle }) => handle),
    )
    for (const given of some) {
      const before = known.get(given.handle)
      const merged = mergeSheet(before, given, shop)
      rejections.push(...merged.rejections)
      if (!merged.wanted) continue
      const changes = changesBetween(before, merged.wanted, wording)
      products.push({ line: given.line, before, wanted: merged.wanted, changes })
    }
  }
  return { products, rejections: rejections.sort((one, other) => one.line - other.line) }
}

async function findByHandle(db: CatalogueReader, handles: readonly string[]): Promise<Map<string, KeptProduct>> {
  if (handles.length === 0) return new Map()
  const rows = await db.selectFrom('catalogue.product').select('id').where('handle', 'in', handles).execute()
  const products = await loadProducts(
    db,
    rows.map(({ id }) => id),
  )
  return new Map([...products.values()].map((product) => [product.handle, product]))
}

/** Takes out the rows whose SKU another product of the shop has. */
async function withoutTaken(
  db: CatalogueReader,
  products: readonly SheetProduct[],
  rejections: Rejection[],
): Promise<readonly SheetProduct[]> {
  const skus = products.flatMap(({ variants }) => variants.flatMap(({ sku }) => sku ?? []))
  if (skus.length === 0) return products
  const rows = await db
    .selectFrom('catalogue.variant')
    .innerJoin('catalogue.product', 'catalogue.product.id', 'catalogue.variant.product_id')
    .select(['sku', 'handle'])
    .where('sku', 'in', skus)
    .where('retired_at', 'is', null)
    .execute()
  const owner = new Map(rows.map(({ sku, handle }) => [sku, handle]))
  return products.map((product) => {
    const variants = product.variants.filter(({ sku, line }) => {
      const isTaken = sku && (owner.get(sku) ?? product.handle) !== product.handle
      if (isTaken) rejections.push(reject(line, 'skuTaken', 'Variant SKU', sku))
      return !isTaken
    })
    return variants.length < product.variants.length ? { ...product, variants } : product
  })
}

async function loadTitles(db: CatalogueReader): Promise<Pick<Shop, 'categoryTitled'>> {
  const categories = await db.selectFrom('catalogue.category').select(['id', 'title']).orderBy('place').execute()
  const byTitle = new Map<string, string>()
  for (const { id, title } of categories.reverse()) {
    for (const text of [title.zh, title.en]) if (text) byTitle.set(text, id)
  }
  return { categoryTitled: (title) => byTitle.get(title) }
}
