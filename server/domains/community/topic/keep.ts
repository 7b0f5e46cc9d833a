import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from './tables.ts'

/** The ids of topics by name; those that are new are made. Two who make the same at once get the same. */
export async function keepTopics(
  work: Work,
  topics: readonly { readonly name: string; readonly folded: string }[],
  makerId: string,
): Promise<string[]> {
  if (topics.length === 0) return []
  const tx = writing(work)
  const folded = topics.map((topic) => topic.folded)
  const ofThese = sql<boolean>`folded = any(${folded})`
  const known = await tx.selectFrom('community.topic').select('folded').where(ofThese).execute()
  const fresh = topics
    .filter((topic) => !known.some((one) => one.folded === topic.folded))
    .toSorted((a, b) => (a.folded < b.folded ? -1 : 1))
  if (fresh.length > 0) {
    const made = { created_by: makerId, created_at: work.now }
    await tx
      .insertInto('community.topic')
      .values(fresh.map((topic) => ({ id: newId(work.now.getTime()), ...topic, ...made })))
      .onConflict((conflict) => conflict.column('folded').doNothing())
      .execute()
  }
  const rows = await tx.selectFrom('community.topic').select(['id', 'folded', 'merged_into']).where(ofThese).execute()
  const idOf = new Map(rows.map((row) => [row.folded, row.merged_into ?? row.id]))
  return [...new Set(folded.flatMap((one) => idOf.get(one) ?? []))]
}
