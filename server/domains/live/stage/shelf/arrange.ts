import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { productCards } from '../../house/goods.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { endExplaining } from '../clip/end.ts'
import { itemsOf } from './queries.ts'
import { checkRoom, reorder } from './shelf.ts'

/** Puts products at the end of the shelf; those that are there stay where they are. */
export async function shelveProducts(work: Work, showId: string, productIds: readonly string[]): Promise<void> {
  await lockShowFor(work, showId, 'run')
  const cards = await productCards(work.tx, productIds)
  for (const id of productIds) if (!cards.has(id)) throw refuse.unknownProduct({ productId: id })
  const added = await shelve(work, showId, productIds)
  if (added.length === 0) return
  const version = await nextVersion(work, showId)
  const items = await itemsOf(work.tx, showId, added)
  tellRoom(work, showId, { lane: 'must', type: 'product-shelved', body: { version, items } })
}

/** Writes the rows alone; answers the products that were not there before. The caller holds the show's row. */
export async function shelve(work: Work, showId: string, productIds: readonly string[]): Promise<string[]> {
  const tx = writing(work)
  const before = await tx
    .selectFrom('live.shelf_item')
    .select(['product_id', 'position'])
    .where('show_id', '=', showId)
    .execute()
  const there = new Set(before.map((row) => row.product_id))
  const added = [...new Set(productIds)].filter((id) => !there.has(id))
  if (added.length === 0) return []
  checkRoom(before.length + added.length)
  const last = Math.max(0, ...before.map((row) => row.position))
  await tx
    .insertInto('live.shelf_item')
    .values(
      added.map((product_id, nth) => ({ show_id: showId, product_id, position: last + nth + 1, added_at: work.now })),
    )
    .execute()
  for (const productId of added) work.record('live.product-shelved', { showId, productId })
  return added
}

/** Takes a product off the shelf; when it is being explained, that ends. */
export async function unshelveProduct(work: Work, showId: string, productId: string): Promise<void> {
  const show = await lockShowFor(work, showId, 'run')
  const { numDeletedRows } = await writing(work)
    .deleteFrom('live.shelf_item')
    .where('show_id', '=', showId)
    .where('product_id', '=', productId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refuse.notOnShelf({ productId })
  await endExplaining(work, show, productId)
  const version = await nextVersion(work, showId)
  tellRoom(work, showId, { lane: 'must', type: 'product-unshelved', body: { version, productId } })
  work.record('live.product-unshelved', { showId, productId })
}

/** Puts the named products in this order at the front; the rest follows as it was. */
export async function orderShelf(work: Work, showId: string, productIds: readonly string[]): Promise<void> {
  await lockShowFor(work, showId, 'run')
  const tx = writing(work)
  const rows = await tx
    .selectFrom('live.shelf_item')
    .select('product_id')
    .where('show_id', '=', showId)
    .orderBy('position')
    .execute()
  const order = reorder(
    rows.map((row) => row.product_id),
    productIds,
  )
  await sql`
    update live.shelf_item as item set position = wanted.position
    from unnest(${order}::text[]) with ordinality as wanted (product_id, position)
    where item.show_id = ${showId} and item.product_id = wanted.product_id`.execute(tx)
  const version = await nextVersion(work, showId)
  tellRoom(work, showId, { lane: 'must', type: 'shelf-ordered', body: { version, productIds: order } })
}

/** Counts the shelf's version up; an entry with a lower one is old. */
export async function nextVersion(work: Work, showId: string): Promise<number> {
  const { shelf_version } = await writing(work)
    .updateTable('live.room')
    .set((eb) => ({ shelf_version: eb('shelf_version', '+', 1) }))
    .where('show_id', '=', showId)
    .returning('shelf_version')
    .executeTakeFirstOrThrow()
  return shelf_version
}
