import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { claimMs } from './case.ts'
import { type CaseRow, lockCase } from './load.ts'
import { within } from './queries.ts'
import { reachOf } from './scope.ts'

/** Takes a case for the actor for a quarter of an hour; one that another has is refused until that runs out. */
export async function claimCase(work: Work, caseId: string): Promise<CaseRow> {
  const row = await lockCase(work, caseId)
  checkFree(work, row)
  return take(work, row)
}

/**
 * Takes the most urgent case that nobody has and the actor may decide; undefined when there is none. Two who ask at once get
 * two different ones.
 */
export async function claimNext(work: Work, kind: string | undefined): Promise<CaseRow | undefined> {
  const { actor, now } = work
  const reach = await reachOf(work.tx, actor)
  if (reach !== 'everywhere' && reach.length === 0) throw refuse.notYourQueue()
  const row = await writing(work)
    .selectFrom('moderation.case')
    .selectAll()
    .where('state', '=', 'open')
    .where('author_id', '<>', actor.id)
    .where(sql<boolean>`(claimed_until is null or claimed_until <= ${now} or claimed_by = ${actor.id})`)
    .where(sql<boolean>`first_look_by is distinct from ${actor.id}`)
    .where(within(reach))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('urgency', 'desc')
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row && take(work, row)
}

/** Gives a case back to the queue. Again is the same. */
export async function releaseCase(work: Work, caseId: string): Promise<CaseRow> {
  const row = await lockCase(work, caseId)
  if (row.claimed_by !== work.actor.id) return row
  return put(work, row, { claimed_by: null, claimed_name: null, claimed_until: null })
}

/** Gives a case back for another pair of eyes: the actor neither claims nor decides it any more. */
export async function askSecondLook(work: Work, caseId: string): Promise<CaseRow> {
  const row = await lockCase(work, caseId)
  checkFree(work, row)
  return put(work, row, { claimed_by: null, claimed_name: null, claimed_until: null, first_look_by: work.actor.id })
}

/** Refuses a case that is decided, is another's at the moment, was looked at by the actor first, or is about them. */
export function checkFree({ actor, now }: Work, row: CaseRow): void {
  if (row.state !== 'open') throw refuse.alreadyDecided()
  if (row.author_id === actor.id) throw refuse.yourOwn()
  if (row.first_look_by === actor.id) throw refuse.secondLookIsAnothers()
  const isTaken = row.claimed_by !== null && row.claimed_by !== actor.id && (row.claimed_until ?? now) > now
  if (isTaken) throw refuse.claimedByAnother({ name: row.claimed_name ?? '', until: row.claimed_until?.toISOString() })
}

function take(work: Work, row: CaseRow): Promise<CaseRow> {
  const { actor, now } = work
  const until = new Date(now.getTime() + claimMs)
  return put(work, row, { claimed_by: actor.id, claimed_name: actor.name, claimed_until: until })
}

async function put(work: Work, row: CaseRow, wish: Partial<CaseRow>): Promise<CaseRow> {
  const { evidence: _, screening: __, ...columns } = wish
  await writing(work).updateTable('moderation.case').set(columns).where('id', '=', row.id).execute()
  return { ...row, ...wish }
}
