import type { ArticleDraft } from '#contracts/community/columns'
import { waitForReview } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { getColumnRow, getWritable } from '../column/load.ts'
import { dropMedia } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { type ArticleRow, writing } from '../tables.ts'
import { checkContent, columnsOf, keepPictures, placeInSeries } from './content.ts'
import { checkVersion, factOf, lockOwnArticle } from './load.ts'
import { countSales } from './sale.ts'

/** As many drafts one person keeps. */
const draftsMax = 100

/** Begins a draft that nobody else sees; it may still be empty. Gives its id. */
export async function createArticle(
  work: Work,
  columnId: string,
  draft: ArticleDraft,
  { isDemo = false } = {},
): Promise<string> {
  const column = await getWritable(work, columnId, work.actor.id)
  const tx = writing(work)
  const { kept } = await tx
    .selectFrom('columns.article')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('author_id', '=', work.actor.id)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (Number(kept) >= draftsMax) throw refuse.tooManyDrafts({ draftsMax })
  const id = newId(work.now.getTime())
  await tx
    .insertInto('columns.article')
    .values({
      id,
      column_id: column.id,
      author_id: work.actor.id,
      ...(await placeInSeries(work, column.id, draft)),
      ...columnsOf(draft),
      state: 'draft',
      is_demo: isDemo,
      created_at: work.now,
      changed_at: work.now,
    })
    .execute()
  await keepPictures(work, id, work.actor.id, draft)
  return id
}

/**
 * Writes an own article anew; refused when it was changed since `version` was read. A draft may say anything. What came out
 * keeps what it said before, and waits again where staff approve the column's articles or its words have to be looked at.
 */
export async function editArticle(work: Work, articleId: string, draft: ArticleDraft, version: number): Promise<void> {
  const article = await lockOwnArticle(work, articleId)
  checkVersion(article, version)
  if (article.published_at) await keepEdition(work, article)
  const edited = await writing(work)
    .updateTable('columns.article')
    .set({
      ...(await placeInSeries(work, article.column_id, draft, article)),
      ...columnsOf(draft),
      version: version + 1,
      changed_at: work.now,
      trouble: null,
      ...(article.published_at && { edited_at: work.now }),
    })
    .where('id', '=', articleId)
    .returningAll()
    .executeTakeFirstOrThrow()
  await keepPictures(work, articleId, article.author_id, draft)
  if (article.state !== 'draft') await lookAgain(work, edited)
}

async function lookAgain(work: Work, edited: ArticleRow): Promise<void> {
  const screened = await checkContent(work, edited)
  if (!edited.published_at || edited.state !== 'published') return
  const { needs_approval } = await getColumnRow(writing(work), edited.column_id)
  const state = needs_approval ? 'submitted' : screened.verdict === 'wait' ? 'waiting' : 'published'
  work.record('columns.article-edited', factOf(edited))
  if (state === 'published') return countSales(work, edited)
  await writing(work).updateTable('columns.article').set({ state }).where('id', '=', edited.id).execute()
  work.record('columns.article-hidden', factOf(edited))
  if (state === 'submitted') work.record('columns.article-submitted', factOf(edited))
  else await waitForReview(work, { kind: 'article', id: edited.id }, screened)
}

async function keepEdition(work: Work, { id, version, title, text, blocks, ...row }: ArticleRow): Promise<void> {
  const writtenAt = row.edited_at ?? row.published_at ?? row.created_at
  await writing(work)
    .insertInto('columns.edition')
    .values({ article_id: id, version, title, text, blocks: JSON.stringify(blocks), written_at: writtenAt })
    .execute()
}

/** Removes an own article for good; what never came out leaves nothing at all. */
export async function removeArticle(work: Work, articleId: string): Promise<void> {
  await takeAway(work, await lockOwnArticle(work, articleId))
}

/** Takes every word and picture away, and what it said before; a row that says nothing stays, for what others hung on it. */
export async function takeAway(work: Work, article: ArticleRow): Promise<void> {
  const tx = writing(work)
  await dropMedia(work, article.id)
  if (!article.published_at) {
    await tx.deleteFrom('columns.article').where('id', '=', article.id).execute()
    return
  }
  await tx.deleteFrom('columns.edition').where('article_id', '=', article.id).execute()
  const nothing = {
    title: '',
    lead: '',
    text: '',
    blocks: '[]',
    minutes: 0,
    cover_id: null,
    series_id: null,
    part: null,
  }
  await tx
    .updateTable('columns.article')
    .set({ ...nothing, state: 'removed', remark: null, removed_at: work.now, changed_at: work.now })
    .where('id', '=', article.id)
    .execute()
  work.record('columns.article-removed', factOf(article))
}
