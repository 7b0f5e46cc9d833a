import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** What somebody proposed, and in which votes they took part. */
export async function exportProposals(db: Database, personId: string) {
  const proposed = await sql`
    select rules, reason, state, opened_at as "openedAt" from community.rule_proposal where by_id = ${personId} order by id`.execute(
    db,
  )
  const voted = await sql`
    select proposal_id as "proposalId", choice from community.rule_ballot where person_id = ${personId} order by 1`.execute(
    db,
  )
  return { ruleProposals: proposed.rows, ruleVotes: voted.rows }
}

/** Their names go; what was counted stays counted, under nobody's name. */
export async function eraseProposals({ tx }: Work, personId: string): Promise<void> {
  await sql`update community.rule_proposal set by_id = 'erased' where by_id = ${personId}`.execute(tx)
  await sql`update community.rule_ballot set person_id = gen_random_uuid()::text where person_id = ${personId}`.execute(
    tx,
  )
  await sql`update community.rule_supporter set person_id = gen_random_uuid()::text where person_id = ${personId}`.execute(
    tx,
  )
  await sql`delete from community.house_rules_seen where person_id = ${personId}`.execute(tx)
}
