import { type SqlBool, sql } from 'kysely'

import type { Article, ArticleBlock, ArticleCard, ArticleEdition, ArticleState } from '#contracts/community/columns'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../cursor.ts'
import { findPictures } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { type ArticleRow, reading } from '../tables.ts'
import { picturesOf, productsOf } from './article.ts'
import { getReadable, type Viewer } from './load.ts'
import { findSales, findSaleToken } from './sale.ts'
import { seriesOf } from './series.ts'

interface Asked {
  readonly after?: string
  readonly limit?: number
}

/** The published articles of a column, newest first; of a series in its order. */
export async function findArticles(
  db: Database,
  columnId: string,
  { seriesId, after, limit = defaultLimit }: Asked & { seriesId?: string },
): Promise<Page<ArticleCard>> {
  const from = after === undefined ? undefined : readPlace(after)
  const base = reading(db)
    .selectFrom('columns.article')
    .selectAll()
    .where('column_id', '=', columnId)
    .where('state', '=', 'published')
    .limit(limit + 1)
  if (seriesId !== undefined) {
    const rows = await base.where('series_id', '=', seriesId).orderBy('part').limit(200).execute()
    return { items: await articleCards(db, rows) }
  }
  const rows = await base
    .$if(from !== undefined, (query) => query.where(sql<SqlBool>`(published_at, id) < (${from?.at}, ${from?.id})`))
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return shownPage(db, rows, limit, ({ published_at }) => published_at)
}

/** An author's own articles of one state, changed last first. */
export async function listOwnArticles(
  db: Database,
  authorId: string,
  { state, after, limit = defaultLimit }: Asked & { state: ArticleState },
): Promise<Page<ArticleCard>> {
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('columns.article')
    .selectAll()
    .where('author_id', '=', authorId)
    .where('state', '=', state)
    .where('state', '<>', 'removed')
    .$if(from !== undefined, (query) => query.where(sql<SqlBool>`(changed_at, id) < (${from?.at}, ${from?.id})`))
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return withSales(db, await shownPage(db, rows, limit, ({ changed_at }) => changed_at))
}

interface RunAsked extends Asked {
  readonly q?: string
  readonly state?: ArticleState
  readonly columnId?: string
}

/** What was handed in anywhere, changed last first; drafts are their authors' alone. */
export async function listRunArticles(
  db: Database,
  { q, state, columnId, after, limit = defaultLimit }: RunAsked,
): Promise<Page<ArticleCard & { version: number }>> {
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('columns.article')
    .selectAll()
    .where('state', 'not in', ['draft', 'removed'])
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'published'))
    .$if(columnId !== undefined, (query) => query.where('column_id', '=', columnId ?? ''))
    .$if(q !== undefined, (query) => query.where(sql<SqlBool>`strpos(lower(title), lower(${q ?? ''})) > 0`))
    .$if(from !== undefined, (query) => query.where(sql<SqlBool>`(changed_at, id) < (${from?.at}, ${from?.id})`))
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = await withSales(db, await shownPage(db, rows, limit, ({ changed_at }) => changed_at))
  return {
    ...page,
    items: page.items.map((card) => ({ ...card, version: rows.find(({ id }) => id === card.id)?.version ?? 1 })),
  }
}

/** The same with what came of their products, for those who may know. */
async function withSales(db: Database, page: Page<ArticleCard>): Promise<Page<ArticleCard>> {
  const sales = await findSales(
    db,
    page.items.map(({ id }) => id),
  )
  return { ...page, items: page.items.map((card) => present({ ...card, sales: sales.get(card.id) })) }
}

async function shownPage(
  db: Database,
  rows: readonly ArticleRow[],
  limit: number,
  timeOf: (row: ArticleRow) => Date | null,
): Promise<Page<ArticleCard>> {
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => writePlace({ id: row.id, at: timeOf(row) }),
  )
  return { ...page, items: await articleCards(db, page.items) }
}

/** Articles as lists show them, in their order: a few statements for any number. */
export async function articleCards(db: Database, rows: readonly ArticleRow[]): Promise<ArticleCard[]> {
  const columnIds = rows.map(({ column_id }) => column_id)
  const columns = await reading(db)
    .selectFrom('columns.column')
    .select(['id', 'handle', 'title'])
    .where('id', '=', sql<string>`any(${columnIds})`)
    .execute()
  const authors = await reading(db)
    .selectFrom('columns.author')
    .select(['column_id', 'person_id', 'badge'])
    .where('column_id', '=', sql<string>`any(${columnIds})`)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ author_id }) => author_id),
  )
  const pictures = await findPictures(
    db,
    rows.map(({ cover_id }) => cover_id),
  )
  return rows.map((row) =>
    present({
      id: row.id,
      column: columns.find(({ id }) => id === row.column_id) ?? { id: row.column_id, handle: '', title: '' },
      author: people.get(row.author_id) ?? { id: row.author_id, kind: 'guest' as const, name: '' },
      badge:
        authors.find((one) => one.column_id === row.column_id && one.person_id === row.author_id)?.badge ?? 'editor',
      title: row.title,
      lead: row.lead,
      cover: pictures.get(row.cover_id ?? ''),
      state: row.state,
      minutes: row.minutes,
      publishedAt: row.published_at?.toISOString(),
      publishAt: row.publish_at?.toISOString(),
      changedAt: row.changed_at.toISOString(),
      remark: row.remark ?? undefined,
      trouble: row.trouble ?? undefined,
    }),
  )
}

/** One article whole, for somebody who may see it. */
export async function getArticle(db: Database, articleId: string, viewer: Viewer): Promise<Article> {
  const row = await getReadable(reading(db), articleId, viewer)
  const [card] = await articleCards(db, [row])
  if (!card) throw refuse.unknownArticle()
  const isOwn = row.author_id === viewer.id
  const history = row.edited_at && (isOwn || viewer.may.has('community.manage')) ? (['history'] as const) : []
  const { remark, trouble, ...shown } = card
  const mayKnow = isOwn || viewer.may.has('community.manage')
  return present({
    ...shown,
    ...(isOwn && present({ remark, trouble })),
    version: row.version,
    coverId: row.cover_id ?? undefined,
    blocks: await shownBlocks(db, row),
    series: await seriesOf(db, row),
    editedAt: row.edited_at?.toISOString(),
    saleToken: await findSaleToken(db, row, viewer.id),
    sales: mayKnow ? (await findSales(db, [row.id])).get(row.id) : undefined,
    rights: [...(isOwn ? (['edit', 'remove'] as const) : []), ...history],
  })
}

async function shownBlocks(db: Database, { blocks }: ArticleRow): Promise<ArticleBlock[]> {
  const pictures = await findPictures(db, picturesOf(undefined, blocks))
  const products = await findProductCards(readingCatalogue(db), productsOf(blocks))
  return blocks.flatMap((block): ArticleBlock[] => {
    if (block.kind === 'picture') {
      const picture = pictures.get(block.mediaId)
      return picture ? [{ ...block, picture: { ...picture, alt: block.alt ? { zh: block.alt } : {} } }] : []
    }
    if (block.kind !== 'product') return [block]
    const product = products.get(block.productId)
    return product?.isOnSale ? [{ ...block, product }] : []
  })
}

/** What an article said before each edit, the latest first; for its author and staff. */
export async function listEditions(db: Database, articleId: string, viewer: Viewer): Promise<ArticleEdition[]> {
  const article = await getReadable(reading(db), articleId, viewer)
  if (article.author_id !== viewer.id && !viewer.may.has('community.manage')) throw refuse.notYours()
  const rows = await reading(db)
    .selectFrom('columns.edition')
    .select(['version', 'title', 'text', 'written_at'])
    .where('article_id', '=', articleId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ written_at, ...edition }) => ({ ...edition, writtenAt: written_at.toISOString() }))
}
