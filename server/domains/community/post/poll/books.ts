import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of polls: what is counted is what people chose. */
export const pollBooks: readonly Invariant[] = [
  invariant(
    'A poll counts as many people as have voted, and a choice as many votes as have chosen it.',
    sql`
      select format('poll %s: %s counted, %s there', poll.post_id, people, there) as what
      from community.poll as poll cross join lateral (
        select count(*) as there from community.poll_vote as vote where vote.post_id = poll.post_id) as own
      where people <> there
      union all
      select format('choice %s: %s counted, %s there', choice.id, votes, there) as what
      from community.poll_choice as choice cross join lateral (
        select count(*) as there from community.poll_pick as pick where pick.choice_id = choice.id) as own
      where votes <> there`,
  ),
]
