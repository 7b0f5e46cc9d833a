import { sql } from 'kysely'

import type { Shelf, ShelfItem } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { productCards } from '../../house/goods.ts'
import { reading } from '../../tables.ts'

interface ItemRow {
  product_id: string
  explained: number
  last_clip: string | null
  explaining: boolean
}

/** Items of a shelf in their order, all or the named ones; products that were removed for good are left out. */
export async function itemsOf(db: Database, showId: string, productIds?: readonly string[]): Promise<ShelfItem[]> {
  const named = productIds ? sql`and item.product_id = any(${productIds})` : sql``
  const { rows } = await sql<ItemRow>`
    select item.product_id, count(clip.id)::int as explained, max(clip.id) as last_clip,
      coalesce(bool_or(clip.until_at is null and clip.id is not null), false) as explaining
    from live.shelf_item as item
    left join live.clip as clip on clip.show_id = item.show_id and clip.product_id = item.product_id
    where item.show_id = ${showId} ${named}
    group by item.show_id, item.product_id
    order by item.position`.execute(db)
  const cards = await productCards(
    db,
    rows.map((row) => row.product_id),
  )
  return rows.flatMap((row) => {
    const product = cards.get(row.product_id)
    if (!product) return []
    const { explained, explaining } = row
    return [
      present({ productId: row.product_id, product, explaining, explained, lastClipId: row.last_clip ?? undefined }),
    ]
  })
}

/** The shelf with its version and what is explained now. Viewers do not get products that are not on sale. */
export async function findShelf(db: Database, showId: string, forCrew: boolean): Promise<Shelf> {
  const tables = reading(db)
  const [room, open, items] = await Promise.all([
    tables.selectFrom('live.room').select('shelf_version').where('show_id', '=', showId).executeTakeFirstOrThrow(),
    tables
      .selectFrom('live.clip')
      .select(['id', 'product_id', 'from_at'])
      .where('show_id', '=', showId)
      .where('until_at', 'is', null)
      .executeTakeFirst(),
    itemsOf(db, showId),
  ])
  return present({
    version: room.shelf_version,
    items: forCrew ? items : items.filter((item) => item.product.isOnSale),
    explaining: open && {
      productId: open.product_id,
      clipId: open.id,
      since: open.from_at.toISOString(),
      mediaTime: open.from_at.getTime(),
    },
  })
}
