import { sql } from 'kysely'

import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { getMergeable, type MergeKind } from './mergeable.ts'
import { mayCare } from './permit.ts'

/** A proposal to merge that waits. */
export interface OpenMerge {
  readonly id: string
  readonly subject_id: string
  readonly into_id: string
  readonly person_id: string
  readonly circle_id: string | null
  readonly note: string
  readonly at: Date
}

const waits = sql`act = 'merge' and undone_at is null and was_right is null`

/** Whether somebody may decide what waits: staff, and where members decide, a trusted one who did not propose it. */
export async function mayDecideMerge(db: Database, kind: MergeKind, viewer: Actor, merge: OpenMerge): Promise<boolean> {
  const of = getMergeable(kind)
  if (viewer.may.has(of.right)) return true
  if (!of.byMembers || merge.person_id === viewer.id) return false
  return mayCare(db, 'merge', viewer, merge.circle_id)
}

/** The proposal to merge this thing into another, if one waits. */
export async function findOpenMerge(db: Database, kind: MergeKind, id: string): Promise<OpenMerge | undefined> {
  const { rows } = await sql<OpenMerge>`
    select id, subject_id, into_id, person_id, circle_id, note, at from community.care_act
    where ${waits} and kind = ${kind} and subject_id = ${id}`.execute(db)
  return rows[0]
}

/** What waits for a decision of this person, the oldest first. */
export async function listOpenMerges(
  db: Database,
  kind: MergeKind,
  viewer: Actor,
  { after = '', limit = defaultLimit }: { readonly after?: string; readonly limit?: number },
): Promise<Page<OpenMerge>> {
  const of = getMergeable(kind)
  const isStaff = viewer.may.has(of.right)
  const isTrusted = of.byMembers && (await mayCare(db, 'merge', viewer, null))
  const { rows } = await sql<OpenMerge>`
    select id, subject_id, into_id, person_id, circle_id, note, at from community.care_act
    where ${waits} and kind = ${kind} and id > ${after}
      and (${isStaff} or (person_id <> ${viewer.id} and (${isTrusted} or (${of.byMembers} and circle_id in (
        select circle_id from community.circle_member where person_id = ${viewer.id} and role <> 'member')))))
    order by id limit ${limit + 1}`.execute(db)
  return pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => id,
  )
}
