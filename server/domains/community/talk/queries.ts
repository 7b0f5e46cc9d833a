import type { Talk } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { findFigures } from './figures.ts'
import { lockTalk } from './lock.ts'
import { reading, writing } from './tables.ts'
import { getSubject, type Talked } from './talkable.ts'

/** How a subject stands, for somebody who may see it. */
export async function getTalk(db: Database, subject: Talked, viewer: Actor): Promise<Talk> {
  const { kind, id, authorId } = await getSubject(db, subject, viewer)
  const figuresOf = await findFigures(db, kind, [id], viewer.id)
  const row = await reading(db)
    .selectFrom('community.talk')
    .select('is_closed')
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst()
  return {
    kind,
    subjectId: id,
    ...figuresOf(id),
    isClosed: row?.is_closed ?? false,
    rights: authorId === viewer.id ? ['close', 'pin'] : [],
  }
}

/** Lets nobody comment any more, or people comment again; for its author alone. */
export async function turnComments(work: Work, subject: Talked, isClosed: boolean): Promise<void> {
  const known = await getSubject(work.tx, subject, work.actor)
  if (known.authorId !== work.actor.id) throw refuse.notYours()
  const talk = await lockTalk(work, known)
  if (talk.is_closed === isClosed) return
  await writing(work)
    .updateTable('community.talk')
    .set({ is_closed: isClosed })
    .where('kind', '=', known.kind)
    .where('subject_id', '=', known.id)
    .execute()
  work.record('community.comments-turned', { kind: known.kind, subjectId: known.id, isClosed })
}
