import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { leaveAll } from './circle/leave-all.ts'
import { eraseCare, exportCare } from './order/care/person.ts'
import { eraseProposals, exportProposals } from './order/proposal/person.ts'
import { eraseTalk, exportTalk } from './person/talk.ts'
import { eraseVotes, exportVotes, mergeVotes } from './post/poll/person.ts'
import { takeAway } from './post/remove.ts'
import { writing } from './tables.ts'
import { eraseTopics, exportTopics } from './topic/person.ts'

/** Guests neither post nor join; what they uploaded or follow goes over all the same. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`update community.post_media set owner_id = ${intoId} where owner_id = ${fromId}`.execute(work.tx)
  await mergeVotes(work, fromId, intoId)
}

/** Everything this domain keeps of a person. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    posts: await rows(sql`
      select id, kind, title, text, audience, state, created_at as "createdAt", published_at as "publishedAt",
        edited_at as "editedAt"
      from community.post where author_id = ${personId} and state <> 'removed' order by id`),
    circles: await rows(sql`
      select name, role, community.circle_member.interests, joined_at as "joinedAt" from community.circle_member
      join community.circle on id = circle_id where person_id = ${personId} order by joined_at`),
    trust: await rows(sql`
      select level, earned, given, changed_at as "changedAt" from community.trust where person_id = ${personId}`),
    ...(await exportCare(db, personId)),
    ...(await exportProposals(db, personId)),
    ...(await exportTalk(db, personId)),
    ...(await exportVotes(db, personId)),
    circleRequests: await rows(sql`
      select name, answer, community.circle_request.state, asked_at as "askedAt" from community.circle_request
      join community.circle on community.circle.id = circle_id where person_id = ${personId} order by asked_at`),
    ...(await exportTopics(db, personId)),
  }
}

/** Their posts go as if they had removed them, and they leave every circle; one they owned alone goes to the oldest of its people. */
async function erase(work: Work, personId: string): Promise<void> {
  const posts = await writing(work)
    .selectFrom('community.post')
    .selectAll()
    .where('author_id', '=', personId)
    .where('state', '<>', 'removed')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  for (const post of posts) await takeAway(work, post)
  await eraseVotes(work, personId)
  await leaveAll(work, personId)
  await sql`update community.post_media set loose_since = 'epoch' where owner_id = ${personId} and post_id is null`.execute(
    work.tx,
  )
  await eraseTalk(work, personId)
  await eraseTopics(work, personId)
  await eraseCare(work, personId)
  await eraseProposals(work, personId)
  await sql`delete from community.trust_day where person_id = ${personId}`.execute(work.tx)
  await sql`delete from community.trust where person_id = ${personId}`.execute(work.tx)
}

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const communityPerson: Contributor = { domain: 'community', merge, export: exportPerson, erase }
