import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { findBallots, lockPoll } from './load.ts'
import { reading, writing } from './tables.ts'
import { count, takeBack } from './vote.ts'

/** Two votes of what is one person now are one: that of whom they are from now on. */
export async function mergeVotes(work: Work, fromId: string, intoId: string): Promise<void> {
  for (const postId of await votedOn(work, fromId)) {
    await lockPoll(work, postId)
    const tx = writing(work)
    const both = await tx
      .selectFrom('community.poll_vote')
      .select('person_id')
      .where('post_id', '=', postId)
      .where('person_id', '=', intoId)
      .executeTakeFirst()
    if (!both) {
      await sql`
        update community.poll_vote set person_id = ${intoId}
        where post_id = ${postId} and person_id = ${fromId}`.execute(work.tx)
      continue
    }
    const ballots = (await findBallots(work.tx, [postId], fromId))(postId, 8) ?? []
    await takeBack(work, postId, fromId, ballots)
    await tx.deleteFrom('community.poll_vote').where('post_id', '=', postId).where('person_id', '=', fromId).execute()
    await count(work, postId, { choiceIds: [], people: 1, by: -1 })
  }
}

/** Their votes stay in the counts and are nobody's; what they answered in own words goes. */
export async function eraseVotes(work: Work, personId: string): Promise<void> {
  await sql`delete from community.poll_text where person_id = ${personId}`.execute(work.tx)
  for (const postId of await votedOn(work, personId)) {
    await lockPoll(work, postId)
    await sql`
      update community.poll_vote set person_id = ${newId(work.now.getTime())}
      where post_id = ${postId} and person_id = ${personId}`.execute(work.tx)
  }
}

async function votedOn(work: Work, personId: string): Promise<string[]> {
  const rows = await reading(work.tx)
    .selectFrom('community.poll_vote')
    .select('post_id')
    .where('person_id', '=', personId)
    .orderBy('post_id')
    .execute()
  return rows.map(({ post_id }) => post_id)
}

export async function exportVotes(db: Database, personId: string) {
  const { rows } = await sql`
    select vote.post_id as "postId", vote.voted_at as "votedAt",
      (select coalesce(jsonb_agg(choice.text order by choice.question, choice.place), '[]') from community.poll_pick as pick
        join community.poll_choice as choice on choice.id = pick.choice_id
        where pick.post_id = vote.post_id and pick.person_id = vote.person_id) as choices,
      (select coalesce(jsonb_agg(text order by question), '[]') from community.poll_text as said
        where said.post_id = vote.post_id and said.person_id = vote.person_id) as texts
    from community.poll_vote as vote where vote.person_id = ${personId} order by vote.voted_at`.execute(db)
  return { pollVotes: rows }
}
