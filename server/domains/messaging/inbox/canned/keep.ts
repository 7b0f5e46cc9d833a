import type { CannedAnswer } from '#contracts/messaging'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading, writing } from '../../tables.ts'

const mostCanned = 500

/** Keeps a canned answer under an id of the client's; again is a change. */
export async function putCanned(work: Work, id: string, draft: { shortcut: string; text: string }): Promise<void> {
  const tx = writing(work)
  const shortcut = draft.shortcut.toLowerCase()
  const others = await tx.selectFrom('messaging.canned_answer').select(['id', 'shortcut']).execute()
  if (others.some((other) => other.shortcut === shortcut && other.id !== id))
    throw refuse.shortcutTaken({ field: 'shortcut' })
  if (others.length >= mostCanned && !others.some((other) => other.id === id))
    throw refuse.tooManyCanned({ most: mostCanned })
  const changes = { shortcut, text: draft.text.trim(), changed_at: work.now, changed_by: work.actor.id }
  const kept = await tx
    .insertInto('messaging.canned_answer')
    .values({ id, ...changes })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept) return
  const changed = await tx
    .updateTable('messaging.canned_answer')
    .set(changes)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw refuse.shortcutTaken({ field: 'shortcut' })
}

export async function removeCanned(work: Work, id: string): Promise<void> {
  const gone = await writing(work)
    .deleteFrom('messaging.canned_answer')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw refuse.unknownCanned()
}

/** All canned answers by shortcut, or those that hold a text. */
export async function listCanned(db: Database, search: string | undefined): Promise<CannedAnswer[]> {
  const part = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const rows = await reading(db)
    .selectFrom('messaging.canned_answer')
    .select(['id', 'shortcut', 'text', 'changed_at'])
    .$if(Boolean(search), (query) =>
      query.where((eb) => eb.or([eb('shortcut', 'ilike', part), eb('text', 'ilike', part)])),
    )
    .orderBy('shortcut')
    .execute()
  return rows.map(({ changed_at, ...row }) => ({ ...row, changedAt: changed_at.toISOString() }))
}
