import { sql } from 'kysely'

import type { ScreeningReason } from '#contracts/moderation'
import type { Work } from '#platform/work'

/** Decisions by these rules are about what a picture shows as much as about words. */
const shownRules = ['porn', 'violence', 'fraud', 'ads']

/** Of 64 signs so many may differ between two pictures that look alike. */
const mostApart = 6

/** How sure one is of that alone. */
const takenWeight = 0.9
/** Why a thing waits whose picture looks like one that was taken down. */
export const takenReason: ScreeningReason = { code: 'picture', weight: takenWeight }

/** What the pictures look like of what was taken down; kept once a case. */
export interface Taken {
  readonly caseId: string
  readonly rule: string
  readonly decision: string
  readonly looks: readonly string[]
}

/** Whether a decision is about pictures, so that others like them are known from then on. */
export function concernsPictures({ rule, decision }: Pick<Taken, 'rule' | 'decision'>): boolean {
  return decision !== 'keep' && decision !== 'note' && shownRules.includes(rule)
}

/** Keeps what pictures look like that a decision took down, wherever in the house they stood. */
export async function keepTaken(work: Work, taken: Taken): Promise<void> {
  if (!concernsPictures(taken) || taken.looks.length === 0) return
  await sql`
    insert into community.taken_look (case_id, look, rule, at)
    select distinct ${taken.caseId}, look::bit(64), ${taken.rule}, ${work.now}::timestamptz
    from unnest(${taken.looks}::text[]) as taken (look)
    on conflict do nothing`.execute(work.tx)
}

/** It was taken down wrongly: its pictures are like any other. */
export async function forgetTaken(work: Work, caseId: string): Promise<void> {
  await sql`delete from community.taken_look where case_id = ${caseId}`.execute(work.tx)
}

/** Whether one of these looks is like that of a picture that was taken down, in a post or anywhere else. */
export async function looksTaken(work: Work, looks: readonly string[]): Promise<boolean> {
  if (looks.length === 0) return false
  const { rows } = await sql`
    select from unnest(${looks}::text[]) as own (look)
    join community.taken_look as taken on bit_count(own.look::bit(64) # taken.look) <= ${mostApart} limit 1`.execute(
    work.tx,
  )
  return rows.length > 0
}

/** The looks of uploads, or of all that stands in a post; those that are nearly plain have none. */
export async function findLooks(
  work: Work,
  of: { readonly mediaIds: readonly string[] } | { readonly postId: string },
): Promise<string[]> {
  const which = 'postId' in of ? sql`post_id = ${of.postId}` : sql`id = any(${of.mediaIds})`
  const { rows } = await sql<{ look: string }>`
    select distinct look::text from community.post_media where ${which} and look is not null`.execute(work.tx)
  return rows.map(({ look }) => look)
}

/** So long a picture that was taken down is known again. */
const knownMs = 365 * 86_400_000

export async function sweepTaken(work: Work): Promise<void> {
  await sql`delete from community.taken_look where at < ${new Date(work.now.getTime() - knownMs)}`.execute(work.tx)
}
