import { sql } from 'kysely'

import type { Work } from '#platform/work'

/** Decisions by these rules are about what a picture shows as much as about words. */
const shownRules = ['porn', 'violence', 'fraud', 'ads']

/** Of 64 signs so many may differ between two pictures that look alike. */
const mostApart = 6

/** Keeps what the pictures of a post look like that was taken down; once a case. */
export async function keepTaken(work: Work, taken: { caseId: string; postId: string; rule: string }): Promise<void> {
  if (!shownRules.includes(taken.rule)) return
  await sql`
    insert into community.taken_look (case_id, look, rule, at)
    select distinct ${taken.caseId}, look, ${taken.rule}, ${work.now}::timestamptz from community.post_media
    where post_id = ${taken.postId} and look is not null
    on conflict do nothing`.execute(work.tx)
}

/** It was taken down wrongly: its pictures are like any other. */
export async function forgetTaken(work: Work, caseId: string): Promise<void> {
  await sql`delete from community.taken_look where case_id = ${caseId}`.execute(work.tx)
}

/** Whether one of these looks like a picture that was taken down. */
export async function looksTaken(work: Work, mediaIds: readonly string[]): Promise<boolean> {
  if (mediaIds.length === 0) return false
  const { rows } = await sql`
    select from community.post_media as own
    join community.taken_look as taken on bit_count(own.look # taken.look) <= ${mostApart}
    where own.id = any(${mediaIds}) limit 1`.execute(work.tx)
  return rows.length > 0
}

/** So long a picture that was taken down is known again. */
const knownMs = 365 * 86_400_000

export async function sweepTaken(work: Work): Promise<void> {
  await sql`delete from community.taken_look where at < ${new Date(work.now.getTime() - knownMs)}`.execute(work.tx)
}
