import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ItemRow, writing } from '../tables.ts'

/** The piece with its row locked: whatever changes it queues there. */
export async function lockItem(work: Work, itemId: string): Promise<ItemRow> {
  const row = await writing(work)
    .selectFrom('news.item')
    .selectAll()
    .where('id', '=', itemId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownItem()
  return row
}

/** Refuses who decides on what somebody else decided on since they read it. */
export function checkVersion(item: ItemRow, version: number): void {
  if (item.version !== version) throw refuse.staleItem({ version: item.version })
}

export const subjectOf = ({ id, title }: Pick<ItemRow, 'id' | 'title'>) => ({ kind: 'news', id, name: title })
export const factOf = ({ id, topics }: Pick<ItemRow, 'id' | 'topics'>) => ({ itemId: id, topics })
