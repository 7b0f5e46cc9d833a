import { sql } from 'kysely'

import type { JuryVote } from '#contracts/moderation'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { outcomeOf } from './jury.ts'

/** Says what the actor, who was drawn, thinks; until the jury closes they may think again. The last one to speak closes it. */
export async function voteInJury(work: Work, juryId: string, vote: JuryVote): Promise<void> {
  const { actor, now } = work
  const jury = await lockJury(work, juryId)
  if (jury.closed_at || jury.closes_at <= now) throw refuse.juryClosed()
  const { numUpdatedRows } = await writing(work)
    .updateTable('moderation.juror')
    .set({ vote, voted_at: now })
    .where('jury_id', '=', juryId)
    .where('person_id', '=', actor.id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw refuse.unknownJury()
  const { breaks, fine } = await countVotes(work, juryId)
  if (breaks + fine === jury.seats) await close(work, juryId)
}

/** Closes a jury whose time is over. Again is the same. */
export async function closeJury(work: Work, juryId: string): Promise<void> {
  const jury = await lockJury(work, juryId)
  if (!jury.closed_at && jury.closes_at <= work.now) await close(work, juryId)
}

async function lockJury(work: Work, juryId: string) {
  const jury = await writing(work)
    .selectFrom('moderation.jury')
    .selectAll()
    .where('id', '=', juryId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!jury) throw refuse.unknownJury()
  return jury
}

async function close(work: Work, juryId: string): Promise<void> {
  const votes = await countVotes(work, juryId)
  const outcome = outcomeOf(votes)
  await writing(work)
    .updateTable('moderation.jury')
    .set({ closed_at: work.now, outcome })
    .where('id', '=', juryId)
    .execute()
  // A case with the panel's word comes before all that wait without one.
  await sql`
    update moderation.case set urgency = urgency + 20 from moderation.jury
    where jury.id = ${juryId} and "case".id = jury.case_id and "case".state = 'open'`.execute(work.tx)
  work.record('moderation.jury-closed', { juryId, outcome, ...votes })
}

export async function countVotes(work: Pick<Work, 'tx'>, juryId: string): Promise<{ breaks: number; fine: number }> {
  const { rows } = await sql<{ breaks: number; fine: number }>`
    select count(*) filter (where vote = 'breaks')::int as breaks, count(*) filter (where vote = 'fine')::int as fine
    from moderation.juror where jury_id = ${juryId}`.execute(work.tx)
  return rows[0] ?? { breaks: 0, fine: 0 }
}
