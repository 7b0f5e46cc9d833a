import type { ColumnDraft } from '#contracts/community/columns'
import type { StoredPicture } from '#domains/catalogue/index'
import { cleanLine, cleanText } from '#domains/community/index'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { dropLater } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockColumn } from './load.ts'

const columnsOf = ({ handle, title, purpose, needsApproval }: ColumnDraft) => ({
  handle,
  title: cleanLine(title) || handle,
  purpose: cleanText(purpose),
  needs_approval: needsApproval,
})

async function checkHandle(work: Work, handle: string, columnId?: string): Promise<void> {
  const other = await writing(work)
    .selectFrom('columns.column')
    .select('id')
    .where('handle', '=', handle)
    .executeTakeFirst()
  if (other && other.id !== columnId) throw refuse.handleTaken({ field: 'handle' })
}

/** Opens a column; gives its id. Of two with one name in addresses the second is refused, by the table too. */
export async function createColumn(work: Work, draft: ColumnDraft, { isDemo = false } = {}): Promise<string> {
  await checkHandle(work, draft.handle)
  const id = newId(work.now.getTime())
  const at = { created_by: work.actor.id, created_at: work.now, changed_at: work.now }
  await writing(work)
    .insertInto('columns.column')
    .values({ id, ...columnsOf(draft), is_demo: isDemo, ...at })
    .execute()
  work.record('columns.column-created', { columnId: id, title: draft.title })
  if (!isDemo) await audit(work, 'columns.column-created', { kind: 'column', id, name: draft.title })
  return id
}

/** Refused when it was changed since `version` was read. */
export async function changeColumn(work: Work, columnId: string, draft: ColumnDraft, version: number): Promise<void> {
  const column = await lockColumn(work, columnId)
  if (column.version !== version) throw refuse.staleColumn({ version: column.version })
  await checkHandle(work, draft.handle, columnId)
  await writing(work)
    .updateTable('columns.column')
    .set({ ...columnsOf(draft), version: version + 1, changed_at: work.now })
    .where('id', '=', columnId)
    .execute()
  work.record('columns.column-changed', { columnId })
  await audit(work, 'columns.column-changed', { kind: 'column', id: columnId, name: draft.title })
}

/** Gives it a cover whose files are stored already; those of the former go after the commit. */
export async function setCover(work: Work, columnId: string, cover: StoredPicture): Promise<void> {
  const column = await lockColumn(work, columnId)
  if (column.cover) dropLater(work, [column.cover])
  await writing(work)
    .updateTable('columns.column')
    .set({ cover: JSON.stringify(cover), changed_at: work.now })
    .where('id', '=', columnId)
    .execute()
  work.record('columns.column-changed', { columnId })
}

/** Closes a column, or opens it again; the same again is the same. */
export async function turnColumn(work: Work, columnId: string, state: 'open' | 'archived'): Promise<void> {
  const column = await lockColumn(work, columnId)
  if (column.state === state) return
  await writing(work)
    .updateTable('columns.column')
    .set({ state, version: column.version + 1, changed_at: work.now })
    .where('id', '=', columnId)
    .execute()
  const subject = { kind: 'column', id: columnId, name: column.title }
  if (state === 'archived') {
    work.record('columns.column-archived', { columnId })
    await audit(work, 'columns.column-archived', subject)
  } else {
    work.record('columns.column-reopened', { columnId })
    await audit(work, 'columns.column-reopened', subject)
  }
}
