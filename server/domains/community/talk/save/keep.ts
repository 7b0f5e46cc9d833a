import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockTalk } from '../lock.ts'
import { writing } from '../tables.ts'
import type { TalkSubject } from '../talkable.ts'

/** What one person can have saved. */
export const mostSaves = 5_000

export interface Saved {
  readonly saved: boolean
  readonly saves: number
}

/** Saves for whoever acts, into a collection of theirs where one is named; saving again moves it there. */
export async function saveSubject(work: Work, subject: TalkSubject, collectionId?: string): Promise<Saved> {
  const { kind, id: subject_id } = subject
  const person_id = work.actor.id
  if (collectionId !== undefined) await checkOwnCollection(work, collectionId)
  await checkRoom(work)
  const { saves } = await lockTalk(work, subject)
  const known = await writing(work)
    .updateTable('community.saving')
    .set({ collection_id: collectionId ?? null })
    .where('kind', '=', kind)
    .where('subject_id', '=', subject_id)
    .where('person_id', '=', person_id)
    .executeTakeFirst()
  if (known.numUpdatedRows > 0n) return { saved: true, saves }
  await writing(work)
    .insertInto('community.saving')
    .values({ kind, subject_id, person_id, collection_id: collectionId ?? null, saved_at: work.now })
    .execute()
  await countSaves(work, subject, 1)
  work.record('community.saved', { kind, subjectId: subject_id, authorId: subject.authorId, personId: person_id })
  return { saved: true, saves: saves + 1 }
}

/** Takes it out of what whoever acts has saved; harmless where it is not in it, and where it is not to be seen any more. */
export async function unsaveSubject(work: Work, { kind, id }: Pick<TalkSubject, 'kind' | 'id'>): Promise<Saved> {
  const talk = await writing(work)
    .selectFrom('community.talk')
    .select(['saves', 'author_id'])
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!talk) return { saved: false, saves: 0 }
  const { numDeletedRows } = await writing(work)
    .deleteFrom('community.saving')
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return { saved: false, saves: talk.saves }
  await countSaves(work, { kind, id }, -1)
  work.record('community.unsaved', { kind, subjectId: id, authorId: talk.author_id, personId: work.actor.id })
  return { saved: false, saves: talk.saves - 1 }
}

async function countSaves(work: Work, { kind, id }: Pick<TalkSubject, 'kind' | 'id'>, by: number): Promise<void> {
  await sql`
    update community.talk set saves = saves + ${by}, is_ranked = false
    where kind = ${kind} and subject_id = ${id}`.execute(work.tx)
}

async function checkOwnCollection(work: Work, collectionId: string): Promise<void> {
  const own = await writing(work)
    .selectFrom('community.collection')
    .select('id')
    .where('id', '=', collectionId)
    .where('person_id', '=', work.actor.id)
    .forKeyShare()
    .executeTakeFirst()
  if (!own) throw refuse.unknownCollection({ field: 'collectionId' })
}

async function checkRoom(work: Work): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from community.saving where person_id = ${work.actor.id} limit ${mostSaves}) as own`.execute(work.tx)
  if ((rows[0]?.n ?? 0) >= mostSaves) throw refuse.savesFull({ most: mostSaves })
}
