import type { Work } from '#platform/work'
import { takeAway } from './article/write.ts'
import { dropLater } from './media/keep.ts'
import { writing } from './tables.ts'

/** Takes the demo's columns away with all that stands in them. */
export async function removeDemoColumns(work: Work): Promise<void> {
  const tx = writing(work)
  const columns = await tx.selectFrom('columns.column').selectAll().where('is_demo', '=', true).orderBy('id').execute()
  for (const { id, cover } of columns) {
    const articles = await tx
      .selectFrom('columns.article')
      .selectAll()
      .where('column_id', '=', id)
      .where('state', '<>', 'removed')
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const article of articles) await takeAway(work, article)
    await tx.deleteFrom('columns.article').where('column_id', '=', id).execute()
    await tx.deleteFrom('columns.column').where('id', '=', id).execute()
    if (cover) dropLater(work, [cover])
  }
}
