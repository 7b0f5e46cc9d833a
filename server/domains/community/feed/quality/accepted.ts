import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { rankPosts } from '../rank.ts'
import { qualityTerms } from './quality.ts'

/** How many different people accepted an answer of each of these authors since an instant. */
type FindAccepted = (db: Database, authorIds: readonly string[], since: Date) => Promise<ReadonlyMap<string, number>>

let source: FindAccepted | undefined

/** The domain that knows questions says how many; a second one replaces the first. */
export function registerAccepted(find: FindAccepted): void {
  source = find
}

export async function findAccepted(work: Work, authorIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const since = new Date(work.now.getTime() - qualityTerms.acceptedDays * 86_400_000)
  return (await source?.(work.tx, [...new Set(authorIds)].sort(), since)) ?? new Map()
}

/** So many notes of an author are measured anew when an answer of theirs is accepted; older ones when something happens with them. */
const mostAnew = 20

/** Measures and ranks the latest notes of an author anew. */
export async function rankPostsOf(work: Work, authorId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from community.post where author_id = ${authorId} and state = 'published'
    order by published_at desc limit ${mostAnew}`.execute(work.tx)
  await rankPosts(
    work,
    rows.map(({ id }) => id),
  )
}
