import type { Texts } from '#contracts/catalogue'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'

/** What the coupons dropped in a show are called, by drop. */
export async function findShowDrops(db: Database, showId: string): Promise<ReadonlyMap<string, Texts>> {
  const rows = await reading(db)
    .selectFrom('promotions.coupon_drop as drop')
    .innerJoin('promotions.coupon_batch as batch', 'batch.id', 'drop.batch_id')
    .select(['drop.id', 'batch.title'])
    .where('drop.show_id', '=', showId)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
