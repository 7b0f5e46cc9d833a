import { Type } from 'typebox'

import { audit } from '#domains/identity/index'
import { waitForReview } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { job, draft as jobDraft } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { getWritable, lockColumn } from '../column/load.ts'
import { refuse } from '../refusals.ts'
import { type ArticleRow, writing } from '../tables.ts'
import { aheadMaxMs } from './article.ts'
import { checkContent } from './content.ts'
import { checkVersion, factOf, lockArticle, lockOwnArticle } from './load.ts'
import { countSales } from './sale.ts'

/** Lets a planned article out; left for its instant when it is planned. */
export const letOutJob = job({
  name: 'columns.let-out',
  data: Type.Object({ articleId: Type.String() }),
  retries: 5,
  keepSeconds: 3600,
})

/**
 * Lets an own draft come out, now or at a time; where the column asks for it staff look at it first. Refused when it was changed
 * since `version` was read; again, after it came out, is the same.
 */
export async function publishArticle(work: Work, articleId: string, version: number, publishAt?: Date): Promise<void> {
  const article = await lockOwnArticle(work, articleId)
  if (article.state !== 'draft' && article.state !== 'scheduled') return
  checkVersion(article, version)
  const column = await getWritable(work, article.column_id, work.actor.id)
  const aheadMs = publishAt && publishAt.getTime() - work.now.getTime()
  if (aheadMs !== undefined && (aheadMs <= 0 || aheadMs > aheadMaxMs)) throw refuse.badTime({ field: 'publishAt' })
  if (!publishAt && !column.needs_approval) return letOut(work, article)
  // What could not come out is said now, while its author is here.
  await checkContent(work, article)
  if (!column.needs_approval && publishAt) return plan(work, article, publishAt)
  await turn(work, article, { state: 'submitted', publish_at: publishAt ?? null, remark: null })
  work.record('columns.article-submitted', factOf(article))
}

/** Makes what is planned, or what staff have not looked at, a draft again; what came out before stays submitted. */
export async function takeBackArticle(work: Work, articleId: string): Promise<void> {
  const article = await lockOwnArticle(work, articleId)
  const isOpen = article.state === 'scheduled' || (article.state === 'submitted' && !article.published_at)
  if (isOpen) await turn(work, article, { state: 'draft', publish_at: null })
}

/** Staff let a submitted article come out, at once or at the time its author wished. */
export async function approveArticle(work: Work, articleId: string, version: number): Promise<void> {
  const article = await lockArticle(work, articleId)
  if (article.state === 'published' || article.state === 'scheduled') return
  if (article.state !== 'submitted') throw refuse.notSubmitted()
  checkVersion(article, version)
  await audit(work, 'columns.article-approved', { kind: 'article', id: articleId, name: article.title })
  if (article.publish_at && article.publish_at > work.now && !article.published_at)
    return plan(work, article, article.publish_at)
  await letOut(work, article)
}

/** Staff give a submitted article back with a remark; of what came out before nothing is seen until it is right. */
export async function returnArticle(work: Work, articleId: string, version: number, remark: string): Promise<void> {
  const article = await lockArticle(work, articleId)
  if (article.state !== 'submitted') throw refuse.notSubmitted()
  checkVersion(article, version)
  await turn(work, article, { state: 'draft', publish_at: null, published_at: null, remark })
  work.record('columns.article-returned', factOf(article))
  await audit(work, 'columns.article-returned', { kind: 'article', id: articleId, name: article.title }, { remark })
}

async function plan(work: Work, article: ArticleRow, publishAt: Date): Promise<void> {
  await turn(work, article, { state: 'scheduled', publish_at: publishAt, remark: null })
  work.enqueue(jobDraft(letOutJob, { articleId: article.id }, { after: publishAt }))
}

async function turn(work: Work, article: ArticleRow, set: Partial<Omit<ArticleRow, 'blocks' | 'id'>>): Promise<void> {
  await writing(work)
    .updateTable('columns.article')
    .set({ ...set, version: article.version + 1, changed_at: work.now, trouble: set.trouble ?? null })
    .where('id', '=', article.id)
    .execute()
}

/** Lets a locked article out as it stands, or wait where somebody has to look first. */
async function letOut(work: Work, article: ArticleRow): Promise<void> {
  const screened = await checkContent(work, article)
  const isOut = screened.verdict === 'publish'
  const publishedAt = isOut ? (article.published_at ?? work.now) : article.published_at
  const state = isOut ? 'published' : 'waiting'
  await turn(work, article, { state, published_at: publishedAt, publish_at: null, remark: null })
  if (!isOut) return waitForReview(work, { kind: 'article', id: article.id }, screened)
  await tellOut(work, article)
}

/** What an article that others see from now on means: its column has news, and whoever follows is told once. */
async function tellOut(work: Work, article: ArticleRow): Promise<void> {
  await countSales(work, article)
  // What was given back after it had come out is no news to anybody.
  if (article.published_at ?? article.edited_at) return work.record('columns.article-shown', factOf(article))
  await lockColumn(work, article.column_id)
  await writing(work)
    .updateTable('columns.column')
    .set({ latest_at: work.now })
    .where('id', '=', article.column_id)
    .execute()
  work.record('columns.article-published', factOf(article))
}

/** Lets a planned article out once its time has come; of two that look the second finds it out already. */
export async function letOutDue({ perform }: Pick<House, 'perform'>, articleId: string): Promise<void> {
  try {
    await perform(system, async (work) => {
      const article = await lockDue(work, articleId)
      if (article) await letOut(work, article)
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await perform(system, (work) => holdBack(work, articleId, error.code))
  }
}

/** What may not come out is a draft again, and says why. */
async function holdBack(work: Work, articleId: string, reason: string): Promise<void> {
  const article = await lockDue(work, articleId)
  if (!article) return
  await turn(work, article, { state: 'draft', publish_at: null, trouble: reason })
  work.record('columns.article-held-back', { articleId, authorId: article.author_id, reason })
}

function lockDue(work: Work, articleId: string) {
  return writing(work)
    .selectFrom('columns.article')
    .selectAll()
    .where('id', '=', articleId)
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', work.now)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Takes an article from sight, or keeps one that waits from it; its author still sees it. Again is the same. */
export async function hideArticle(work: Work, articleId: string): Promise<void> {
  const article = await lockArticle(work, articleId)
  if (article.state !== 'published' && article.state !== 'waiting') return
  const publishedAt = article.published_at ?? work.now
  await turn(work, article, { state: 'hidden', published_at: publishedAt })
  if (article.state === 'published') work.record('columns.article-hidden', factOf(article))
}

/** Lets others see an article that was hidden or waits. Again is the same. */
export async function showArticle(work: Work, articleId: string): Promise<void> {
  const article = await lockArticle(work, articleId)
  if (article.state !== 'hidden' && article.state !== 'waiting') return
  await turn(work, article, { state: 'published', published_at: article.published_at ?? work.now })
  await tellOut(work, article)
}
