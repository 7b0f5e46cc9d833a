import { sql } from 'kysely'

import type { Work } from '#platform/work'

/** Takes the demo's sources and news away; what else tells a piece of its own stays. */
export async function removeDemoNews(work: Work): Promise<void> {
  const { rows } = await sql<{ id: string; topics: string[] }>`
    delete from news.item where is_demo returning id, topics`.execute(work.tx)
  for (const { id, topics } of rows) work.record('news.item-withdrawn', { itemId: id, topics })
  await sql`delete from news.source where is_demo`.execute(work.tx)
}
