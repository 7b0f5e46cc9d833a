import { type RawBuilder, type SqlBool, sql } from 'kysely'

import type { Actor, Work } from '#platform/work'
import type { ArticleFact } from '../facts.ts'
import { refuse } from '../refusals.ts'
import { type ArticleRow, type ColumnsReader, writing } from '../tables.ts'
import { productsOf } from './article.ts'

export type Viewer = Pick<Actor, 'id' | 'kind' | 'may'>

/** Gives the article with its row locked: whatever changes it queues there. What was removed is not there. */
export async function lockArticle(work: Work, articleId: string): Promise<ArticleRow> {
  const row = await writing(work)
    .selectFrom('columns.article')
    .selectAll()
    .where('id', '=', articleId)
    .where('state', '<>', 'removed')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownArticle()
  return row
}

/** The same for its author; refused for anybody else. */
export async function lockOwnArticle(work: Work, articleId: string): Promise<ArticleRow> {
  const article = await lockArticle(work, articleId)
  if (article.author_id !== work.actor.id) throw refuse.notYours()
  return article
}

/** Refuses who changes what was changed since they read it. */
export function checkVersion(article: ArticleRow, version: number): void {
  if (article.version !== version) throw refuse.staleArticle({ version: article.version })
}

/** Whether one article may be read: everybody what is published, authors their own, staff whatever was handed in. */
function mayBeRead(viewer: Viewer): RawBuilder<SqlBool> {
  const mayManage = viewer.may.has('community.manage') || viewer.kind === 'system'
  return sql<SqlBool>`(state = 'published' or (author_id = ${viewer.id} and state <> 'removed')
    or (${mayManage}::boolean and state in ('submitted', 'waiting', 'hidden', 'scheduled')))`
}

/** One article by its address; refused when the viewer may not see it, as if it were not there. */
export async function getReadable(db: ColumnsReader, articleId: string, viewer: Viewer): Promise<ArticleRow> {
  const row = await db
    .selectFrom('columns.article')
    .selectAll()
    .where('id', '=', articleId)
    .where(mayBeRead(viewer))
    .executeTakeFirst()
  if (!row) throw refuse.unknownArticle()
  return row
}

export const factOf = ({ id, column_id, author_id, blocks }: ArticleRow): ArticleFact => ({
  articleId: id,
  columnId: column_id,
  authorId: author_id,
  productIds: productsOf(blocks),
})
