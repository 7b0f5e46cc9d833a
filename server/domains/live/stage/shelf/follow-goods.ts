import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { tellRoom } from '../../room/tell.ts'
import { reading, writing } from '../../tables.ts'
import { itemsOf } from './queries.ts'

/** Those of the products that a show on air has on its shelf: most of what is sold at a time is not. */
export async function findOnAir(db: Database, productIds: readonly string[]): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('live.shelf_item as item')
    .innerJoin('live.show as show', 'show.id', 'item.show_id')
    .select('item.product_id')
    .distinct()
    .where(sql<boolean>`item.product_id = any(${productIds})`)
    .where('show.state', '=', 'live')
    .execute()
  return rows.map(({ product_id }) => product_id)
}

/** Tells the rooms on air that have a product on their shelf how its card looks now. */
export async function tellProductChanged(work: Work, productId: string): Promise<void> {
  const shows = await writing(work)
    .selectFrom('live.shelf_item as item')
    .innerJoin('live.show as show', 'show.id', 'item.show_id')
    .select('show.id')
    .where('item.product_id', '=', productId)
    .where('show.state', '=', 'live')
    .orderBy('show.id')
    .execute()
  for (const { id } of shows) {
    const [item] = await itemsOf(work.tx, id, [productId])
    if (item) tellRoom(work, id, { lane: 'must', type: 'product-changed', body: { item } })
  }
}
