import { sql } from 'kysely'
import { Type } from 'typebox'

import { tell } from '#domains/messaging/index'
import type { Facts } from '#platform/facts'
import { job } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading as readingPosts } from '../../tables.ts'
import { lockPoll } from './load.ts'
import { reading, writing } from './tables.ts'

/** Closes a poll once its time is over; left for that instant when it opens. */
export const closePollJob = job({
  name: 'community.close-poll',
  data: Type.Object({ postId: Type.String() }),
  retries: 5,
  keepSeconds: 3600,
})

/** Closes an own poll before its time; again is the same. */
export async function closePoll(work: Work, postId: string): Promise<void> {
  const { authorId } = await authorOf(work, postId)
  if (authorId !== work.actor.id) throw refuse.notYours()
  const { closes_at } = await lockPoll(work, postId)
  if (!closes_at) throw refuse.unknownPoll()
  await closeNow(work, postId, authorId)
}

/** Whoever comes before its time, or second, finds nothing to do. */
export async function closeIfDue(work: Work, postId: string): Promise<void> {
  const due = await writing(work)
    .selectFrom('community.poll')
    .select('post_id')
    .where('post_id', '=', postId)
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', work.now)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!due) return
  const { authorId } = await authorOf(work, postId)
  await closeNow(work, postId, authorId)
}

async function closeNow(work: Work, postId: string, authorId: string): Promise<void> {
  const closed = await writing(work)
    .updateTable('community.poll')
    .set({ closed_at: work.now, closes_at: sql`least(closes_at, ${work.now})` })
    .where('post_id', '=', postId)
    .where('closed_at', 'is', null)
    .returning('people')
    .executeTakeFirst()
  if (closed) work.record('community.poll-closed', { postId, authorId, people: closed.people })
}

async function authorOf(work: Work, postId: string): Promise<{ authorId: string }> {
  const post = await readingPosts(work.tx)
    .selectFrom('community.post')
    .select('author_id')
    .where('id', '=', postId)
    .where('state', '<>', 'removed')
    .executeTakeFirst()
  if (!post) throw refuse.unknownPoll()
  return { authorId: post.author_id }
}

/** Tells those who voted, and who asked, that the result is there; of a post that is not to be seen nobody hears. */
export async function tellClosed(work: Work, { postId, authorId }: Facts['community.poll-closed']): Promise<void> {
  const isOut = await readingPosts(work.tx)
    .selectFrom('community.post')
    .select('id')
    .where('id', '=', postId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!isOut) return
  const about = { kind: 'post', id: postId } as const
  const voters = await reading(work.tx)
    .selectFrom('community.poll_vote')
    .select('person_id')
    .where('post_id', '=', postId)
    .execute()
  const personIds = voters.map(({ person_id }) => person_id)
  await tell(work, { kind: 'poll-closed', personIds, about, bundle: { byId: authorId } })
  await tell(work, { kind: 'own-poll-closed', personIds: [authorId], about })
}
