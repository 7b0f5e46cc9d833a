import type { PostDraft } from '#contracts/community'
import { waitForReview } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { checkLimits } from '../order/trust/rights/check.ts'
import { writing } from '../tables.ts'
import { checkContent, columnsOf, keepParts } from './content.ts'
import { checkVersion, factOf, lockOwnPost, type PostRow } from './load.ts'
import { findPlanned } from './poll/load.ts'
import { editionOf, planPoll } from './poll/poll.ts'
import { tidy } from './post.ts'
import { countSales } from './sale.ts'
import { waitsFor } from './screen.ts'

/**
 * Writes an own post anew. Refused when it was changed since `version` was read. A draft may say anything until it is to be
 * published; what was published keeps what it said before, and waits again where its new words have to be looked at.
 */
export async function editPost(work: Work, postId: string, draft: PostDraft, version: number): Promise<void> {
  const post = await lockOwnPost(work, postId)
  checkVersion(post, version)
  if (post.state === 'draft') return keepDraft(work, post, draft)
  await checkLimits(work, draft)
  const { verdict, topics, poll, ...words } = await checkContent(work, draft, work.actor, post)
  if (post.published_at) await keepEdition(work, post)
  const state = post.state === 'published' && verdict === 'wait' ? 'waiting' : post.state
  const edited = await writing(work)
    .updateTable('community.post')
    .set({
      ...columnsOf(draft, words),
      risk: words.score,
      waits_for: waitsFor({ verdict, ...words }),
      state,
      version: version + 1,
      changed_at: work.now,
      ...(post.published_at && { edited_at: work.now }),
    })
    .where('id', '=', postId)
    .returningAll()
    .executeTakeFirstOrThrow()
  const publishedAt = state === 'published' ? post.published_at : null
  const before = post.published_at ? await factOf(work, post) : undefined
  await keepParts(work, postId, { authorId: post.author_id, draft, topics, poll, publishedAt })
  if (state === 'waiting') await waitForReview(work, { kind: 'post', id: postId }, words)
  if (!before) return
  await countSales(work, edited, draft.productIds ?? [])
  const fact = await factOf(work, edited)
  const newMentionIds = state === 'published' ? fact.mentionedIds.filter((id) => !before.mentionedIds.includes(id)) : []
  work.record('community.post-edited', { ...fact, newMentionIds })
  if (state !== post.state) work.record('community.post-hidden', fact)
}

async function keepDraft(work: Work, post: PostRow, draft: PostDraft): Promise<void> {
  await writing(work)
    .updateTable('community.post')
    .set({ ...columnsOf(draft, tidy(draft)), version: post.version + 1, changed_at: work.now, trouble: null })
    .where('id', '=', post.id)
    .execute()
  await keepParts(work, post.id, {
    ...{ authorId: post.author_id, draft, topics: [], publishedAt: null },
    poll: draft.poll && planPoll(draft.poll),
  })
}

async function keepEdition(work: Work, post: PostRow): Promise<void> {
  const asked = await findPlanned(work.tx, post.id)
  await writing(work)
    .insertInto('community.post_edition')
    .values({
      post_id: post.id,
      version: post.version,
      title: post.title,
      text: post.text,
      poll: asked ? JSON.stringify(editionOf(asked)) : null,
      written_at: post.edited_at ?? post.published_at ?? post.created_at,
    })
    .execute()
}
