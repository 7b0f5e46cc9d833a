import { sql } from 'kysely'

import type { GatheringPhase, RunGathering } from '#contracts/gatherings'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { type GatheringRow, reading } from '../tables.ts'
import { phaseAt } from './gathering.ts'
import { getGathering } from './load.ts'
import { countStates, inPhase } from './queries.ts'

export interface RunAsked {
  readonly q?: string
  readonly phase?: GatheringPhase
  readonly after?: string
}

/** Events of every phase, the newest first. */
export function findRun(
  db: Database,
  { q, phase, after }: RunAsked,
  now: Date,
  limit: number,
): Promise<GatheringRow[]> {
  const words = q?.trim().toLowerCase()
  if (after !== undefined && !/^\d{1,15}$/.test(after)) throw refuse.badCursor()
  return reading(db)
    .selectFrom('gatherings.gathering')
    .selectAll()
    .$if(phase !== undefined, (found) => found.where(inPhase(phase ?? 'coming', now)))
    .$if(!!words, (found) => found.where(sql<boolean>`position(${words} in words) > 0`))
    .$if(after !== undefined, (found) => found.where('serial', '<', Number(after)))
    .orderBy('serial', 'desc')
    .limit(limit)
    .execute()
}

/** Events as those who run them see them, in the order given. */
export async function runGatherings(db: Database, rows: readonly GatheringRow[], now: Date): Promise<RunGathering[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const states = await countStates(db, ids)
  const steps = await reading(db)
    .selectFrom('gatherings.step')
    .selectAll()
    .where('gathering_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const invited = await reading(db)
    .selectFrom('gatherings.invited')
    .select(['gathering_id', sql<number>`count(*)::int`.as('invited')])
    .where('gathering_id', 'in', ids)
    .groupBy('gathering_id')
    .execute()
  const invitedBy = new Map(invited.map((row) => [row.gathering_id, row.invited]))
  return rows.map((row) =>
    present({
      ...termsOf(row),
      id: row.id,
      version: row.version,
      phase: phaseAt(row, now),
      isHidden: row.hidden_at !== null,
      steps: steps
        .filter((step) => step.gathering_id === row.id)
        .map(({ kind, at, text, sent_at, people }) =>
          present({
            ...{ kind, text, at: at.toISOString() },
            sentAt: sent_at?.toISOString(),
            people: people ?? undefined,
          }),
        ),
      taken: row.taken,
      waiting: states.get(row.id)?.waiting ?? 0,
      came: states.get(row.id)?.came ?? 0,
      invited: invitedBy.get(row.id) ?? 0,
      cancelReason: row.cancel_reason ?? undefined,
      results: row.results ?? undefined,
      resultsAt: row.results_at?.toISOString(),
      verdict: row.verdict ?? undefined,
    }),
  )
}

function termsOf(row: GatheringRow) {
  const { title, about, kind, place, capacity, goal, measure, questions, thanks } = row
  return {
    ...{ title, about, kind, place, capacity, goal, measure, questions, thanks },
    link: row.link ?? undefined,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    signUpUntil: row.sign_up_until.toISOString(),
    target: row.target ?? undefined,
    boughtDays: row.bought_days,
    activeDays: row.active_days,
    buyersOnly: row.buyers_only,
    rewardBatchId: row.reward_batch_id ?? undefined,
  }
}

export async function runGathering(db: Database, gatheringId: string, now: Date): Promise<RunGathering> {
  const [shown] = await runGatherings(db, [await getGathering(reading(db), gatheringId)], now)
  if (!shown) throw refuse.unknownGathering()
  return shown
}
