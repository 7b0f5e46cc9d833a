import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of votes on rules: as many are counted as voted. */
export const proposalBooks: readonly Invariant[] = [
  invariant(
    'As many votes on rules are counted as people voted.',
    sql`
      select format('proposal %s: %s counted, %s voted', id, yes + no + abstain, there.n) as what
      from community.rule_proposal cross join lateral (
        select count(*) as n from community.rule_ballot where proposal_id = rule_proposal.id) as there
      where yes + no + abstain <> there.n`,
  ),
]
