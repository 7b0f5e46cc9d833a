import { sql } from 'kysely'

import type { TalkKind } from '#contracts/community'
import type { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { countLikesOf } from '../../follow/count.ts'
import { refuse } from '../../refusals.ts'
import { lockTalk } from '../lock.ts'
import { writing } from '../tables.ts'

/** Likes a person gives within 24 hours; nobody reads more than that. */
export const likesADay = 1_000

/** What is liked: something that is talked about, or a comment. */
export interface LikeSubject {
  readonly kind: TalkKind | 'comment'
  readonly id: string
  readonly authorId: string
}

export interface LikeTurn {
  readonly subject: LikeSubject
  readonly personId: string
  readonly isOn: boolean
}

export interface Liked {
  readonly liked: boolean
  readonly likes: number
}

/**
 * Turns many people's likes of one subject in one commit: rows and count move together under the lock of its row, which is
 * taken once however many come. Twice is once; of several turns of one person the last counts.
 */
export async function turnLikes(
  work: Work,
  _subject: string,
  turns: readonly LikeTurn[],
): Promise<(Liked | Refusal)[]> {
  const subject = turns[0]?.subject
  if (!subject) return []
  const before = await lockLikes(work, subject)
  if (before === undefined) return turns.map(() => refuse.unknownSubject())
  const wishes = new Map(turns.map(({ personId, isOn }) => [personId, isOn]))
  const tired = await likersOfTooMuch(work, idsOf(wishes, true))
  const added = await addLikes(
    work,
    subject,
    idsOf(wishes, true).filter((id) => !tired.has(id)),
  )
  const removed = await removeLikes(work, subject, idsOf(wishes, false))
  const by = added.length - removed.length
  await countLikes(work, subject, by)
  await countLikesOf(work, subject.authorId, by)
  for (const personId of added) work.record('community.liked', factOf(subject, personId))
  for (const personId of removed) work.record('community.unliked', factOf(subject, personId))
  return turns.map(({ personId, isOn }) =>
    isOn && tired.has(personId)
      ? refuse.likesToday({ most: likesADay })
      : { liked: wishes.get(personId) ?? isOn, likes: before + by },
  )
}

function factOf({ kind, id, authorId }: LikeSubject, personId: string) {
  return { kind, subjectId: id, authorId, personId }
}

function idsOf(wishes: ReadonlyMap<string, boolean>, wanted: boolean): string[] {
  return [...wishes].filter(([, isOn]) => isOn === wanted).map(([id]) => id)
}

/** How many like it, with its row locked; undefined when it is not there any more. */
async function lockLikes(work: Work, subject: LikeSubject): Promise<number | undefined> {
  if (subject.kind !== 'comment') return (await lockTalk(work, { ...subject, kind: subject.kind })).likes
  const row = await writing(work)
    .selectFrom('community.comment')
    .select('likes')
    .where('id', '=', subject.id)
    .where('state', '=', 'visible')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.likes
}

async function countLikes(work: Work, { kind, id }: LikeSubject, by: number): Promise<void> {
  if (by === 0) return
  const statement =
    kind === 'comment'
      ? sql`update community.comment set likes = likes + ${by} where id = ${id}`
      : sql`update community.talk set likes = likes + ${by}, is_ranked = false where kind = ${kind} and subject_id = ${id}`
  await statement.execute(work.tx)
}

async function likersOfTooMuch(work: Work, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const since = new Date(work.now.getTime() - 86_400_000)
  const { rows } = await sql<{ person_id: string }>`
    select person_id from community.liking where person_id = any(${personIds}) and liked_at > ${since}
    group by person_id having count(*) >= ${likesADay}`.execute(work.tx)
  return new Set(rows.map((row) => row.person_id))
}

async function addLikes(work: Work, { kind, id }: LikeSubject, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await writing(work)
    .insertInto('community.liking')
    .values(personIds.map((person_id) => ({ kind, subject_id: id, person_id, liked_at: work.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

async function removeLikes(work: Work, { kind, id }: LikeSubject, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await writing(work)
    .deleteFrom('community.liking')
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where(sql<boolean>`person_id = any(${personIds})`)
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}
