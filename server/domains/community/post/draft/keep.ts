import type { PostDraft } from '#contracts/community'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { checkLimits } from '../../order/trust/rights/check.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { checkContent, columnsOf, keepParts } from '../content.ts'
import { checkVersion, lockOwnPost, type PostRow } from '../load.ts'
import { findPlanned } from '../poll/load.ts'
import { draftOf, firstChoicePlace, planPoll } from '../poll/poll.ts'
import { aheadMaxMs, tidy } from '../post.ts'
import { letOut } from '../publish.ts'

/** As many drafts one person keeps. */
const draftsMax = 100

/** Keeps a draft that nobody else sees; it may still be empty. Gives its id. */
export async function createDraft(work: Work, draft: PostDraft): Promise<string> {
  const tx = writing(work)
  const { kept } = await tx
    .selectFrom('community.post')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('author_id', '=', work.actor.id)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (Number(kept) >= draftsMax) throw refuse.tooManyDrafts({ draftsMax })
  const id = newId(work.now.getTime())
  await tx
    .insertInto('community.post')
    .values({
      id,
      kind: draft.kind,
      author_id: work.actor.id,
      ...columnsOf(draft, tidy(draft)),
      state: 'draft',
      created_at: work.now,
      changed_at: work.now,
    })
    .execute()
  const poll = draft.poll && planPoll(draft.poll)
  await keepParts(work, id, { authorId: work.actor.id, draft, topics: [], poll, publishedAt: null })
  return id
}

/** What a kept post says, in the form in which it was written. */
export async function readDraft(work: Work, post: PostRow): Promise<PostDraft> {
  const tx = writing(work)
  const media = await tx
    .selectFrom('community.post_media')
    .select(['id', 'alt'])
    .where('post_id', '=', post.id)
    .where('place', '<', firstChoicePlace)
    .orderBy('place')
    .execute()
  const products = await tx
    .selectFrom('community.post_product')
    .select('product_id')
    .where('post_id', '=', post.id)
    .orderBy('place')
    .execute()
  const mentions = await tx
    .selectFrom('community.post_mention')
    .select('person_id')
    .where('post_id', '=', post.id)
    .execute()
  const asked = await findPlanned(work.tx, post.id)
  return present({
    kind: post.kind,
    title: post.title ?? undefined,
    text: post.text,
    circleId: post.circle_id ?? undefined,
    audience: post.audience,
    topics: post.chosen_topics,
    productIds: products.map(({ product_id }) => product_id),
    mentionIds: mentions.map(({ person_id }) => person_id),
    media,
    poll: asked && draftOf(asked),
  })
}

/**
 * Publishes an own draft now, or sets it to come out at a time. Refused when it was changed since `version` was read; again,
 * after it came out, is the same.
 */
export async function publishDraft(work: Work, postId: string, version: number, publishAt?: Date): Promise<void> {
  const post = await lockOwnPost(work, postId)
  if (post.state !== 'draft' && post.state !== 'scheduled') return
  checkVersion(post, version)
  const draft = await readDraft(work, post)
  await checkLimits(work, draft)
  if (!publishAt) return void (await letOut(work, post, draft, work.actor))
  const aheadMs = publishAt.getTime() - work.now.getTime()
  if (aheadMs <= 0 || aheadMs > aheadMaxMs) throw refuse.badTime({ field: 'publishAt' })
  // What could not come out now is said now, while its author is here.
  await checkContent(work, draft, work.actor)
  await writing(work)
    .updateTable('community.post')
    .set({ state: 'scheduled', publish_at: publishAt, version: version + 1, changed_at: work.now, trouble: null })
    .where('id', '=', postId)
    .execute()
}

/** Makes a post that was to come out a draft again. */
export async function unschedulePost(work: Work, postId: string): Promise<void> {
  const post = await lockOwnPost(work, postId)
  if (post.state === 'draft') return
  if (post.state !== 'scheduled') throw refuse.notADraft()
  await writing(work)
    .updateTable('community.post')
    .set({ state: 'draft', publish_at: null, version: post.version + 1, changed_at: work.now })
    .where('id', '=', postId)
    .execute()
}
