import { sql } from 'kysely'

import type { CircleDraft, PostDraft } from '#contracts/community'
import { newId } from '#kernel/id'
import { type Actor, createPerform, type JobDraft } from '#platform/work'
import { stage } from '#test/world/stage'
import { foundCircle } from '../circle/found.ts'
import { joinCircle } from '../circle/join.ts'
import { followPerson } from '../follow/turn.ts'
import { publishPost } from '../post/publish.ts'
import { reading } from '../tables.ts'
import '../index.ts'

/** A house whose people post: circles, notes and pictures on real PostgreSQL. */
export async function communityWorld() {
  const around = await stage()
  /** What was left for the queue. */
  const queued: JobDraft[] = []
  const jobs = { enqueueIn: async (_tx: unknown, drafts: readonly JobDraft[]) => void queued.push(...drafts) }
  const on = { ...around, perform: createPerform({ db: around.db, clock: around.clock, rooms: around.rooms, jobs }) }
  // Who keeps order posts as fast as a test needs.
  const mei = await on.someone('Mei', ['moderator'])
  const li = await on.someone('Li', ['moderator'])
  let founded = 0

  const post = (who: Actor, draft: Partial<PostDraft> = {}) =>
    on.perform(who, (work) => publishPost(work, { ...usualNote, ...draft }))
  const circle = (owner: Actor, draft: Partial<CircleDraft> = {}) =>
    on.perform(owner, (work) => foundCircle(work, { ...usualCircle, handle: `circle-${++founded}`, ...draft }))
  const join = (who: Actor, circleId: string) => on.perform(who, (work) => joinCircle(work, circleId))
  const follow = (who: Actor, whom: Actor) => on.perform(who, (work) => followPerson(work, whom.id, [who]))
  const rowOf = (postId: string) =>
    reading(on.db).selectFrom('community.post').selectAll().where('id', '=', postId).executeTakeFirstOrThrow()
  /** An upload of somebody that waits for a post. */
  async function upload(who: Actor): Promise<string> {
    const id = newId()
    await on.db.transaction().execute((tx) =>
      sql`insert into community.post_media (id, owner_id, kind, width, height, blur, sizes, made_at, loose_since)
        values (${id}, ${who.id}, 'picture', 800, 600, 'data:', ${JSON.stringify([
          { key: `community/${id}/800.webp`, width: 800, height: 600 },
        ])}, now(), now())`.execute(tx),
    )
    return id
  }
  return { ...on, queued, mei, li, post, circle, join, follow, rowOf, upload }
}

export const usualNote: PostDraft = { kind: 'note', text: 'A good cup this morning.', audience: 'everybody' }

export const usualCircle: CircleDraft = {
  handle: 'tea-friends',
  name: 'Tea friends',
  purpose: 'Tea, slowly.',
  audience: 'Whoever likes tea',
  theme: 'Tea',
  culture: 'Kind',
  rules: [],
  joining: 'open',
  question: '',
  ordersMin: 1,
  interests: [],
  colour: '#0b7a54',
}
