import { sql } from 'kysely'
import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { keptMs } from './item.ts'

export const sweepJob = job({ name: 'news.sweep', data: Type.Object({}), keepSeconds: 3600 })

/** Clears what nobody wanted, and what sources called it once they tell it no more. */
export async function sweep({ perform }: Pick<House, 'perform'>): Promise<void> {
  await perform(system, clearUnwanted)
}

/** What was set aside or never looked at goes after 30 days. What its source calls it stays, so that it does not come again. */
export async function clearUnwanted(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - keptMs)
  const { rows } = await sql<{ id: string }>`
    select id from news.item where state <> 'published' and greatest(found_at, coalesce(settled_at, found_at)) < ${before}
    order by id for update`.execute(work.tx)
  const ids = rows.map(({ id }) => id)
  await sql`
    update news.mention set item_id = null where item_id = any(${ids}::text[]) and source_id is not null`.execute(
    work.tx,
  )
  await sql`delete from news.item where id = any(${ids}::text[])`.execute(work.tx)
  await sql`delete from news.mention where item_id is null and seen_at < ${before}`.execute(work.tx)
  await sql`
    delete from news.source where state = 'removed' and changed_at < ${before}
      and not exists (select from news.mention where source_id = news.source.id and item_id is not null)`.execute(
    work.tx,
  )
}
