import { sql } from 'kysely'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { createCategory } from '../category/keep.ts'
import { fetchPictures } from '../media/fetch.ts'
import { type Edit, keepProducts, newProductId } from '../product/keep.ts'
import { loadProducts } from '../product/load.ts'
import { refuse } from '../refusals.ts'
import { languageOf } from '../sheet/texts.ts'
import { type CatalogueTx, writing } from '../tables.ts'

const productsAtOnce = 200

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
  await lockPlanned(tx, importId)
  await checkUnmoved(tx, importId)

  const changed = await keepPlanned(work, importId)
  await keepColumns(work, report.kept_columns)
  await tx
    .updateTable('catalogue.import')
    .set({ state: 'applied', applied_at: work.now })
    .where('id', '=', importId)
    .execute()
  await tellImported(work, importId)
  if (isToFetch && changed.length > 0) await fetchPictures(work, changed)
}

/** The locks that every edit takes, of all its products at once and in the order of their ids. */
async function lockPlanned(tx: CatalogueTx, importId: string): Promise<void> {
  await tx
    .selectFrom('catalogue.product')
    .select('id')
    .where('id', 'in', (products) =>
      products
        .selectFrom('catalogue.import_product')
        .select('product_id')
        .where('import_id', '=', importId)
        .where('outcome', '=', 'changed')
        .$castTo<{ product_id: string }>(),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Refuses when a product is not in the version, or not at the levels, of the report; or is there where it was not. */
async function checkUnmoved(tx: CatalogueTx, importId: string): Promise<void> {
  const { rows } = await sql<{ handle: string }>`
    select planned.handle
    from catalogue.import_product planned
    left join catalogue.product on product.id = planned.product_id or product.handle = planned.handle
    where planned.import_id = ${importId} and (
      planned.outcome = 'added' and product.id is not null
      or planned.outcome = 'changed' and (product.version is distinct from planned.base_version or planned.base_stock <> (
        select jsonb_object_agg(variant.id, variant.stock)
        from catalogue.variant where product_id = product.id and retired_at is null)))
    order by planned.place`.execute(tx)
  const handles = rows.map(({ handle }) => handle)
  if (handles.length > 0) throw refuse.importOutdated({ handles: handles.slice(0, 20), products: handles.length })
}

/** Writes the planned products portion by portion, so that a large file does not hold up the house; gives the changed. */
async function keepPlanned(work: Work, importId: string): Promise<string[]> {
  const tx = writing(work)
  const categories = await makeCategories(work, importId)
  const changed: string[] = []
  for (let place = -1; ; ) {
    const planned = await tx
      .selectFrom('catalogue.import_product')
      .select(['place', 'product_id', 'wanted'])
      .where('import_id', '=', importId)
      .where('outcome', '<>', 'unchanged')
      .where('place', '>', place)
      .orderBy('place')
      .limit(productsAtOnce)
      .execute()
    const ids = planned.flatMap(({ product_id }) => product_id ?? [])
    const products = await loadProducts(tx, ids)
    const edits = planned.flatMap(({ product_id, wanted }): Edit[] => {
      if (!wanted) return []
      const { newCategory, ...after } = wanted
      const categoryId = newCategory ? categories.get(newCategory) : after.categoryId
      const before = product_id ? products.get(product_id) : undefined
      return [{ id: product_id ?? newProductId(work), before, after: { ...after, categoryId } }]
    })
    changed.push(...(await keepProducts(work, edits, { stockReason: 'import', importId })))
    place = planned.at(-1)?.place ?? place
    if (planned.length < productsAtOnce) return changed
  }
}

/** Categories that only the file knows, by title. */
async function makeCategories(work: Work, importId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ title: string }>`
    select wanted ->> 'newCategory' as title from catalogue.import_product
    where import_id = ${importId} and wanted ? 'newCategory' group by 1 order by min(place)`.execute(work.tx)
  const made = new Map<string, string>()
  for (const { title } of rows) {
    const category = { title: { [languageOf(title)]: title }, handle: await freeHandle(work, title) }
    made.set(title, await createCategory(work, category))
  }
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
