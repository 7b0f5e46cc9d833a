import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ColumnRow, type ColumnsReader, writing } from '../tables.ts'

/** One column by its id or its name in addresses. */
export async function getColumnRow(db: ColumnsReader, idOrHandle: string): Promise<ColumnRow> {
  const row = await db
    .selectFrom('columns.column')
    .selectAll()
    .where((on) => on.or([on('id', '=', idOrHandle), on('handle', '=', idOrHandle)]))
    .executeTakeFirst()
  if (!row) throw refuse.unknownColumn()
  return row
}

/** The column with its row locked: whatever changes it queues there. */
export async function lockColumn(work: Work, columnId: string): Promise<ColumnRow> {
  const row = await writing(work)
    .selectFrom('columns.column')
    .selectAll()
    .where('id', '=', columnId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownColumn()
  return row
}

/** The open column somebody writes for; refused for anybody else. */
export async function getWritable(work: Work, columnId: string, personId: string): Promise<ColumnRow> {
  const column = await getColumnRow(writing(work), columnId)
  const author = await writing(work)
    .selectFrom('columns.author')
    .select('state')
    .where('column_id', '=', column.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (author?.state !== 'accepted') throw refuse.notAnAuthor()
  if (column.state !== 'open') throw refuse.columnArchived()
  return column
}
