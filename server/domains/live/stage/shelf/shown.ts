import type { LiveReader } from '../../tables.ts'

/** Products of a show: those on its shelf, and those that were explained and have been taken down since. */
export async function findShownProducts(reader: LiveReader, showId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('live.shelf_item')
    .select('product_id')
    .where('show_id', '=', showId)
    .union(reader.selectFrom('live.clip').select('product_id').where('show_id', '=', showId))
    .execute()
  return rows.map(({ product_id }) => product_id)
}
