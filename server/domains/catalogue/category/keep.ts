import type { CategoryChange, CategoryDraft } from '#contracts/catalogue'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanTexts } from '../product/draft.ts'
import { handleOf } from '../product/product.ts'
import { asRefusal } from '../product/taken.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Adds a category at the end of the shop's order; gives its id. */
export async function createCategory(work: Work, { title, handle, parentId }: CategoryDraft): Promise<string> {
  const texts = cleanTexts(title)
  if (!texts.zh && !texts.en) throw refuse.noTitle()
  const name = handle ?? handleOf(texts)
  if (!name) throw refuse.noHandle()
  const tx = writing(work)
  const { place } = await tx
    .selectFrom('catalogue.category')
    .select(({ fn, lit }) => fn.coalesce(fn.max('place'), lit(0)).as('place'))
    .executeTakeFirstOrThrow()
  const row = {
    id: newId(work.now.getTime()),
    handle: name,
    title: JSON.stringify(texts),
    parent_id: parentId ?? null,
    place: place + 1,
  }
  await asRefusal(() => tx.insertInto('catalogue.category').values(row).execute())
  return row.id
}

/** Changes a category or moves it below another. Refuses a place below itself. */
export async function changeCategory(work: Work, categoryId: string, change: CategoryChange): Promise<void> {
  const tx = writing(work)
  // One at a time, so that two moves cannot make a ring together.
  const all = await tx.selectFrom('catalogue.category').select(['id', 'parent_id']).orderBy('id').forUpdate().execute()
  if (!all.some(({ id }) => id === categoryId)) throw refuse.unknownCategory({ categoryId })
  const title = change.title && cleanTexts(change.title)
  if (title && !title.zh && !title.en) throw refuse.noTitle()
  const parents = new Map(all.map((row) => [row.id, row.parent_id]))
  for (let above = change.parentId; above; above = parents.get(above)) {
    if (above === categoryId) throw refuse.categoryInItself()
  }
  const values = {
    ...(title && { title: JSON.stringify(title) }),
    ...(change.handle !== undefined && { handle: change.handle }),
    ...(change.parentId !== undefined && { parent_id: change.parentId }),
  }
  if (Object.keys(values).length === 0) return
  await asRefusal(() => tx.updateTable('catalogue.category').set(values).where('id', '=', categoryId).execute())
}

/** Puts all categories in the order given. */
export async function orderCategories(work: Work, categoryIds: readonly string[]): Promise<void> {
  const tx = writing(work)
  const all = await tx.selectFrom('catalogue.category').select('id').orderBy('id').forUpdate().execute()
  const named = new Set(categoryIds)
  if (named.size !== categoryIds.length || all.length !== named.size || all.some(({ id }) => !named.has(id)))
    throw refuse.incompleteOrder()
  for (const [place, id] of categoryIds.entries()) {
    await tx
      .updateTable('catalogue.category')
      .set({ place: place + 1 })
      .where('id', '=', id)
      .execute()
  }
}

/** Removes an empty category. */
export async function removeCategory(work: Work, categoryId: string): Promise<void> {
  const tx = writing(work)
  const category = await tx
    .selectFrom('catalogue.category')
    .select('id')
    .where('id', '=', categoryId)
    .forUpdate()
    .executeTakeFirst()
  if (!category) throw refuse.unknownCategory({ categoryId })
  const product = await tx
    .selectFrom('catalogue.product')
    .select('id')
    .where('category_id', '=', categoryId)
    .limit(1)
    .executeTakeFirst()
  const below = await tx
    .selectFrom('catalogue.category')
    .select('id')
    .where('parent_id', '=', categoryId)
    .limit(1)
    .executeTakeFirst()
  if (product || below) throw refuse.categoryInUse()
  await tx.deleteFrom('catalogue.category').where('id', '=', categoryId).execute()
}
