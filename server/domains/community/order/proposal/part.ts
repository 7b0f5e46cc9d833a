import { type RawBuilder, sql } from 'kysely'

import type { BallotChoice } from '#contracts/community'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { openDiscussion } from './advance.ts'
import { permitPart } from './eligible.ts'
import { change, lockProposal, placeOf } from './load.ts'
import { isWithdrawable } from './proposal.ts'
import { writing } from './tables.ts'

/** Supports a proposal that gathers; again is the same. With enough it is discussed, whoever of several came last. */
export async function supportProposal(work: Work, proposalId: string): Promise<void> {
  const row = await lockProposal(work, proposalId)
  const support = { proposal_id: proposalId, person_id: work.actor.id }
  const known = await writing(work)
    .selectFrom('community.rule_supporter')
    .select('person_id')
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (known) return
  if (row.state !== 'gathering' || (row.until && row.until <= work.now)) throw refuse.voteClosed()
  await permitPart(work, row)
  await writing(work).insertInto('community.rule_supporter').values(support).execute()
  const supporters = row.supporters + 1
  await change(work, proposalId, { supporters })
  if (supporters >= row.supporters_needed) await openDiscussion(work, row)
}

/**
 * Votes, once a person: the table holds no second one. What a secret vote said is counted and kept nowhere else, so it cannot be
 * changed; a named one can until the end.
 */
export async function voteOnRules(work: Work, proposalId: string, choice: BallotChoice): Promise<void> {
  const row = await lockProposal(work, proposalId)
  if (row.state !== 'voting' || (row.until && row.until <= work.now)) throw refuse.voteClosed()
  await permitPart(work, row)
  const before = await writing(work)
    .selectFrom('community.rule_ballot')
    .select('choice')
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (before && row.is_secret) throw refuse.ballotCast()
  if (before?.choice === choice) return
  const ballot = { choice: row.is_secret ? null : choice }
  await writing(work)
    .insertInto('community.rule_ballot')
    .values({ proposal_id: proposalId, person_id: work.actor.id, is_secret: row.is_secret, ...ballot })
    .onConflict((conflict) => conflict.columns(['proposal_id', 'person_id']).doUpdateSet(ballot))
    .execute()
  await count(work, proposalId, choice, 1)
  if (before?.choice) await count(work, proposalId, before.choice, -1)
}

async function count(work: Work, id: string, choice: BallotChoice, by: 1 | -1): Promise<void> {
  const column: RawBuilder<unknown> = sql.ref(choice)
  await sql`update community.rule_proposal set ${column} = ${column} + ${by} where id = ${id}`.execute(work.tx)
}

/** Takes an own proposal back before it is voted on; again is the same. */
export async function withdrawProposal(work: Work, proposalId: string): Promise<void> {
  const row = await lockProposal(work, proposalId)
  if (row.by_id !== work.actor.id) throw refuse.notYours()
  if (row.state === 'withdrawn') return
  if (!isWithdrawable(row.state)) throw refuse.voteOpen()
  await change(work, proposalId, { state: 'withdrawn', until: null })
  work.record('community.rules-withdrawn', placeOf(row))
}
