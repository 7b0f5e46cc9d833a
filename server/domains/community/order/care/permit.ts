import { sql } from 'kysely'

import type { CareAct, TrustRights } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading as readingCircles, writing as writingCircles } from '../../tables.ts'
import { holdLevel, levelOf, readRights } from '../trust/rights/read.ts'
import { hidesADay } from '../trust/rights/rights.ts'
import { accuracyMs, mostOf, periodOf } from './care.ts'

/** As what somebody may do something, and how often within its period. */
export interface Permit {
  readonly asCore: boolean
  readonly most: number
}

/**
 * Refuses whom neither their level nor their role in the circle allows it. Level and role are held until the transaction has
 * ended: nobody acts by a right that was taken from them meanwhile.
 */
export async function permitCare(work: Work, act: CareAct, circleId: string | null): Promise<Permit> {
  const rights = await readRights(work.tx)
  const level = await holdLevel(work)
  const most = await mostNow(work.tx, act, work.actor.id, { rights, now: work.now })
  if (act !== 'recommend' && level >= rights[act].fromLevel) return { asCore: false, most }
  if (!(await holdsCore(work, circleId))) {
    throw refuse.noCareRight(act === 'recommend' ? {} : { level: rights[act].fromLevel })
  }
  return { asCore: true, most }
}

async function holdsCore(work: Work, circleId: string | null): Promise<boolean> {
  if (circleId === null) return false
  const own = await writingCircles(work)
    .selectFrom('community.circle_member')
    .select('role')
    .where('circle_id', '=', circleId)
    .where('person_id', '=', work.actor.id)
    .forShare()
    .executeTakeFirst()
  return own !== undefined && own.role !== 'member'
}

/** Whether an act is given to a member at all, however often they have done it today. */
export async function mayCare(db: Database, act: Exclude<CareAct, 'recommend'>, who: Actor, circleId: string | null) {
  if (who.kind !== 'member') return false
  const [rights, level] = [await readRights(db), await levelOf(db, who)]
  return level >= rights[act].fromLevel || (await isCore(db, who.id, circleId))
}

/** How often an act is left to somebody now; undefined to whom it is not given at all. */
export async function findLeft(
  db: Database,
  act: CareAct,
  who: Actor,
  { circleId, now }: { readonly circleId: string | null; readonly now: Date },
): Promise<{ left: number; most: number } | undefined> {
  const rights = await readRights(db)
  const mayByLevel = act !== 'recommend' && (await levelOf(db, who)) >= rights[act].fromLevel
  if (!mayByLevel && !(await isCore(db, who.id, circleId))) return undefined
  const most = await mostNow(db, act, who.id, { rights, now })
  return { left: Math.max(0, most - (await countDone(db, act, who.id, now))), most }
}

async function isCore(db: Database, personId: string, circleId: string | null): Promise<boolean> {
  const own = await readingCircles(db)
    .selectFrom('community.circle_member')
    .select('role')
    .where('circle_id', '=', circleId ?? '')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return own !== undefined && own.role !== 'member'
}

/** The highest number somebody's acts have within the period. */
export async function countDone(db: Database, act: CareAct, personId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ done: number }>`
    select coalesce(max(nth), 0) as done from community.care_act
    where act = ${act} and person_id = ${personId} and period = ${periodOf(act, now)}::date`.execute(db)
  return rows[0]?.done ?? 0
}

async function mostNow(
  db: Database,
  act: CareAct,
  personId: string,
  { rights, now }: { readonly rights: TrustRights; readonly now: Date },
): Promise<number> {
  const usual = mostOf(act, rights)
  if (act !== 'hide') return usual
  const { rows } = await sql<{ right: number; wrong: number }>`
    select count(*) filter (where was_right)::int as right, count(*) filter (where not was_right)::int as wrong
    from community.care_act
    where person_id = ${personId} and act = 'hide' and was_right is not null
      and at > ${new Date(now.getTime() - accuracyMs)}`.execute(db)
  return hidesADay(usual, rows[0] ?? { right: 0, wrong: 0 })
}
