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
