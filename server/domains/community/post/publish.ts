import type { PostDraft } from '#contracts/community'
import { waitForReview } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { checkLimits } from '../order/trust/rights/check.ts'
import { writing } from '../tables.ts'
import { checkContent, columnsOf, keepParts } from './content.ts'
import { factOf, type PostRow } from './load.ts'
import { countSales } from './sale.ts'
import { type Author, waitsFor } from './screen.ts'

interface Publishing {
  readonly isDemo?: boolean
  /** When it counts as published: what the demo posts lies behind it. */
  readonly at?: Date
}

/** Publishes a post at once, or lets it wait where somebody has to look first. Gives its id. */
export async function publishPost(
  work: Work,
  draft: PostDraft,
  { isDemo = false, at = work.now }: Publishing = {},
): Promise<string> {
  if (!isDemo) await checkLimits(work, draft)
  const { verdict, topics, poll, ...words } = await checkContent(work, draft, work.actor)
  const id = newId(at.getTime())
  const publishedAt = verdict === 'publish' ? at : null
  const row = await writing(work)
    .insertInto('community.post')
    .values({
      id,
      kind: draft.kind,
      author_id: work.actor.id,
      ...columnsOf(draft, words),
      state: verdict === 'publish' ? 'published' : 'waiting',
      is_demo: isDemo,
      risk: words.score,
      waits_for: waitsFor({ verdict, ...words }),
      created_at: at,
      changed_at: at,
      published_at: publishedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await keepParts(work, id, { authorId: work.actor.id, draft, topics, poll, publishedAt })
  await countSales(work, row, draft.productIds ?? [])
  if (publishedAt) work.record('community.post-published', await factOf(work, row))
  else await waitForReview(work, { kind: 'post', id }, words)
  return id
}

/** Lets a locked draft come out as it stands, or wait: answers whether it is out. Refuses what may not be shown. */
export async function letOut(work: Work, post: PostRow, draft: PostDraft, author: Author): Promise<boolean> {
  const { verdict, topics, poll, ...words } = await checkContent(work, draft, author)
  const publishedAt = verdict === 'publish' ? work.now : null
  const row = await writing(work)
    .updateTable('community.post')
    .set({
      ...columnsOf(draft, words),
      state: verdict === 'publish' ? 'published' : 'waiting',
      version: post.version + 1,
      changed_at: work.now,
      published_at: publishedAt,
      risk: words.score,
      waits_for: waitsFor({ verdict, ...words }),
      publish_at: null,
      trouble: null,
    })
    .where('id', '=', post.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await keepParts(work, post.id, { authorId: post.author_id, draft, topics, poll, publishedAt })
  await countSales(work, row, draft.productIds ?? [])
  if (publishedAt) work.record('community.post-published', await factOf(work, row))
  else await waitForReview(work, { kind: 'post', id: post.id }, words)
  return publishedAt !== null
}
