import type { Work } from '#platform/work'
import { tellRoom } from '../../room/tell.ts'
import { writing } from '../../tables.ts'
import { itemsOf } from './queries.ts'

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
