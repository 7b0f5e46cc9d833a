import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { enqueueDrop } from './media/drop.ts'
import { takeAway } from './post/remove.ts'
import { writing } from './tables.ts'

/**
 * Removes what the demo posted, and its circles. What others posted in one stays theirs and stands outside of it; what was only
 * for its members is its author's alone from then on.
 */
export async function removeDemoCommunity(work: Work): Promise<void> {
  const tx = writing(work)
  const posts = await tx
    .selectFrom('community.post')
    .selectAll()
    .where('is_demo', '=', true)
    .where('state', '<>', 'removed')
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const post of posts) await takeAway(work, post)
  await tx.deleteFrom('community.post').where('is_demo', '=', true).execute()
  await sql`
    update community.post set circle_id = null, audience = case audience when 'circle' then 'self' else audience end
    where circle_id in (select id from community.circle where is_demo)`.execute(work.tx)
  const circles = await tx
    .deleteFrom('community.circle')
    .where('is_demo', '=', true)
    .returning(['cover', 'emblem'])
    .execute()
  const pictures = circles.flatMap(({ cover, emblem }) => [cover, emblem]).filter((picture) => picture !== null)
  enqueueDrop(
    work,
    pictures.map(({ sizes }) => ({ sizes, video_key: null })),
  )
}
