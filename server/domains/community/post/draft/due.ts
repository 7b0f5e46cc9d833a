import { type SqlBool, sql } from 'kysely'

import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { type Perform, system, type Work } from '#platform/work'
import { type CommunityReader, reading, writing } from '../../tables.ts'
import { letOut } from '../publish.ts'
import { readDraft } from './keep.ts'

const atOnce = 100

/** Lets out whatever is due. Every node looks; whoever comes second finds it done. Gives how many were looked at. */
export async function publishDue(db: CommunityReader, perform: Perform, now: Date): Promise<number> {
  const due = await db
    .selectFrom('community.post')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const { id } of due) {
    try {
      await perform(system, (work) => publishIfDue(work, id))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await perform(system, (work) => keepTrouble(work, id, error.code))
    }
  }
  return due.length
}

/** Under the row's lock: of two nodes that come at once, the second finds it out already. */
async function publishIfDue(work: Work, postId: string): Promise<void> {
  const post = await lockScheduled(work, postId)
  if (!post) return
  const authorId = post.author_id
  const isOut = await letOut(work, post, await readDraft(work, post), { id: authorId })
  if (!isOut) work.record('community.post-waits', { postId, authorId })
}

/** What may not come out is a draft again, and says why. */
async function keepTrouble(work: Work, postId: string, trouble: string): Promise<void> {
  const post = await lockScheduled(work, postId)
  if (!post) return
  await writing(work)
    .updateTable('community.post')
    .set({ state: 'draft', publish_at: null, trouble, version: post.version + 1, changed_at: work.now })
    .where('id', '=', postId)
    .execute()
  work.record('community.post-held-back', { postId, authorId: post.author_id, reason: trouble })
}

function lockScheduled(work: Work, postId: string) {
  return writing(work)
    .selectFrom('community.post')
    .selectAll()
    .where('id', '=', postId)
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', work.now)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Has planned posts let out at their time, by every node. */
export function startPublishing({ db, perform, clock, agenda }: House): () => Promise<void> {
  return agenda.add({
    name: 'planned posts',
    isDue: (now) => sql<SqlBool>`exists (
      select from community.post where state = 'scheduled' and publish_at <= ${now})`,
    act: () => publishDue(reading(db), perform, clock.now()),
  })
}
