import { sql } from 'kysely'

import type { ColumnSeries } from '#contracts/community/columns'
import { cleanLine } from '#domains/community/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { getWritable, lockColumn } from './load.ts'

const seriesMax = 50

/** Begins a series in a column one writes for. */
export async function addSeries(work: Work, columnId: string, written: string): Promise<ColumnSeries> {
  await lockColumn(work, columnId)
  await getWritable(work, columnId, work.actor.id)
  const tx = writing(work)
  const { known } = await tx
    .selectFrom('columns.series')
    .select(({ fn }) => fn.countAll<number>().as('known'))
    .where('column_id', '=', columnId)
    .executeTakeFirstOrThrow()
  if (Number(known) >= seriesMax) throw refuse.tooManySeries({ seriesMax })
  const row = {
    id: newId(work.now.getTime()),
    column_id: columnId,
    title: cleanLine(written) || '…',
    made_at: work.now,
  }
  await tx.insertInto('columns.series').values(row).execute()
  return { id: row.id, title: row.title, articles: 0 }
}

/** Calls a series something else. */
export async function renameSeries(
  work: Work,
  columnId: string,
  seriesId: string,
  written: string,
): Promise<ColumnSeries> {
  const series = await lockSeries(work, columnId, seriesId)
  const title = cleanLine(written) || series.title
  await writing(work).updateTable('columns.series').set({ title }).where('id', '=', seriesId).execute()
  if (title !== series.title) work.record('columns.series-renamed', { columnId, seriesId })
  return { id: seriesId, title, articles: (await partsOf(work, seriesId)).length }
}

/**
 * Puts what came out of a series into another order; the places of drafts stay theirs. Refused when the articles that are
 * named are not those that are there: somebody published or removed one meanwhile. The same order again changes nothing.
 */
export async function orderSeries(
  work: Work,
  columnId: string,
  seriesId: string,
  articleIds: readonly string[],
): Promise<void> {
  // Articles before their series, as whoever edits one takes them.
  await lockParts(work, seriesId, articleIds)
  await lockSeries(work, columnId, seriesId)
  const parts = await partsOf(work, seriesId)
  const places = new Map(parts.map(({ id, part }) => [id, part]))
  if (
    articleIds.length !== parts.length ||
    new Set(articleIds).size !== parts.length ||
    articleIds.some((id) => !places.has(id))
  )
    throw refuse.staleSeries()
  if (articleIds.every((id, nth) => id === parts[nth]?.id)) return
  // One statement: that no two are the same part is looked at when it is done.
  await sql`
    update columns.article as article set part = placed.part
    from unnest(${[...articleIds]}::text[], ${parts.map(({ part }) => part)}::int[]) as placed (id, part)
    where article.id = placed.id and article.part <> placed.part`.execute(work.tx)
  work.record('columns.series-ordered', { columnId, seriesId })
}

/** The series of a column one writes for, locked: whoever places something in it queues there. */
async function lockSeries(work: Work, columnId: string, seriesId: string) {
  await getWritable(work, columnId, work.actor.id)
  const series = await writing(work)
    .selectFrom('columns.series')
    .selectAll()
    .where('id', '=', seriesId)
    .where('column_id', '=', columnId)
    .forUpdate()
    .executeTakeFirst()
  if (!series) throw refuse.unknownSeries()
  return series
}

async function lockParts(work: Work, seriesId: string, articleIds: readonly string[]): Promise<void> {
  await sql`
    select from columns.article where id = any(${[...articleIds]}::text[]) and series_id = ${seriesId}
    order by id for no key update`.execute(work.tx)
}

/** What came out of a series, in its order. */
async function partsOf(work: Work, seriesId: string): Promise<readonly { id: string; part: number }[]> {
  const { rows } = await sql<{ id: string; part: number }>`
    select id, part from columns.article where series_id = ${seriesId} and state = 'published'
    order by part`.execute(work.tx)
  return rows
}
