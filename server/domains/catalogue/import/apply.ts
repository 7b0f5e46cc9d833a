import { sql } from 'kysely'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { createCategory } from '../category/keep.ts'
import { fetchPictures } from '../media/fetch.ts'
import { type Edit, keepProducts, newProductId } from '../product/keep.ts'
import { type KeptProduct, lockProducts } from '../product/load.ts'
import type { ProductState } from '../product/product.ts'
import { refuse } from '../refusals.ts'
import { languageOf } from '../sheet/texts.ts'
import { writing } from '../tables.ts'

interface Planned {
  readonly handle: string
  readonly product_id: string | null
  readonly base_version: number | null
  readonly base_stock: Record<string, number> | null
  readonly wanted: ProductState | null
}

/**
 * Does exactly what the report of an import says, in one transaction. Refuses when one of its products was changed, sold
 * from, or made by another since the file was read: then nothing changes. Two imports at once go one after the other.
 */
export async function applyImport(
  work: Work,
  importId: string,
  { token, fetchPictures: isToFetch = false }: { token: string; fetchPictures?: boolean },
): Promise<void> {
  const tx = writing(work)
  await sql`select pg_advisory_xact_lock(hashtext('catalogue.import'))`.execute(tx)
  const report = await tx
    .selectFrom('catalogue.import')
    .select(['state', 'token', 'kept_columns'])
    .where('id', '=', importId)
    .executeTakeFirst()
  if (!report) throw refuse.unknownImport({ importId })
  if (report.state === 'applied') throw refuse.importApplied()
  if (report.token !== token) throw refuse.wrongToken()

  const planned = await tx
    .selectFrom('catalogue.import_product')
    .select(['handle', 'product_id', 'base_version', 'base_stock', 'wanted'])
    .where('import_id', '=', importId)
    .where('outcome', '<>', 'unchanged')
    .orderBy('place')
    .execute()
  const products = await lockProducts(
    tx,
    planned.flatMap(({ product_id }) => product_id ?? []),
  )
  await checkUnmoved(work, planned, products)

  const categories = await makeCategories(work, planned)
  const edits = planned.flatMap(({ product_id, wanted }): Edit[] => {
    if (!wanted) return []
    const { newCategory, ...after } = wanted
    const categoryId = newCategory ? categories.get(newCategory) : after.categoryId
    const before = product_id ? products.get(product_id) : undefined
    return [{ id: product_id ?? newProductId(work), before, after: { ...after, categoryId } }]
  })
  const changed = await keepProducts(work, edits, { stockReason: 'import', importId })
  await keepColumns(work, report.kept_columns)
  await tx
    .updateTable('catalogue.import')
    .set({ state: 'applied', applied_at: work.now })
    .where('id', '=', importId)
    .execute()
  await tellImported(work, importId)
  if (isToFetch && changed.length > 0) await fetchPictures(work, changed)
}

async function checkUnmoved(
  work: Work,
  planned: readonly Planned[],
  products: ReadonlyMap<string, KeptProduct>,
): Promise<void> {
  const fresh = planned.filter(({ product_id }) => !product_id).map(({ handle }) => handle)
  const taken =
    fresh.length === 0
      ? []
      : await writing(work).selectFrom('catalogue.product').select('handle').where('handle', 'in', fresh).execute()
  const moved = planned.filter(({ product_id, base_version, base_stock }) => {
    if (!product_id) return false
    const product = products.get(product_id)
    return product?.version !== base_version || product?.variants.some(({ id, stock }) => stock !== base_stock?.[id])
  })
  const handles = [...taken, ...moved].map(({ handle }) => handle)
  if (handles.length > 0) throw refuse.importOutdated({ handles: handles.slice(0, 20), products: handles.length })
}

/** Categories that only the file knows, by title. */
async function makeCategories(work: Work, planned: readonly Planned[]): Promise<Map<string, string>> {
  const titles = new Set(planned.flatMap(({ wanted }) => wanted?.newCategory ?? []))
  const made = new Map<string, string>()
  for (const title of titles)
    made.set(
      title,
      await createCategory(work, { title: { [languageOf(title)]: title }, handle: await freeHandle(work, title) }),
    )
  return made
}

async function freeHandle(work: Work, title: string): Promise<string> {
  const wanted =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'category'
  const row = await writing(work)
    .selectFrom('catalogue.category')
    .select('id')
    .where('handle', '=', wanted)
    .executeTakeFirst()
  return row ? `${wanted}-${newId(work.now.getTime()).slice(-6)}` : wanted
}

/** Remembers columns that are not understood, in the order first seen, so that an export has them too. */
async function keepColumns(work: Work, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await writing(work)
      .insertInto('catalogue.sheet_column')
      .values({ name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function tellImported(work: Work, importId: string): Promise<void> {
  const { counts, file_name } = await writing(work)
    .selectFrom('catalogue.import')
    .select(['counts', 'file_name'])
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  const { added, changed, rejected } = counts
  await audit(work, 'catalogue.products-imported', { kind: 'import', id: importId, name: file_name }, { ...counts })
  work.record('catalogue.products-imported', { importId, added, changed, rejectedRows: rejected })
}
