import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'

import type { Picture, Story, StoryBlock, StoryCard, StoryPage, StoryStatus, Texts } from '#contracts/catalogue'
import { present } from '#kernel/present'
import { readCursor, writeCursor } from '../../product/cursor.ts'
import { findProductCards } from '../../product/queries.ts'
import { refuse } from '../../refusals.ts'
import type { CatalogueReader, CatalogueTables } from '../../tables.ts'
import { findIllustrations, illustrationOf, shownIllustration } from '../illustration/queries.ts'

interface Asked {
  readonly after?: string
  readonly limit?: number
}

/** The published stories, latest first. */
export async function findStories(
  db: CatalogueReader,
  { after, limit = 50 }: Asked,
): Promise<{ items: StoryCard[]; next?: string }> {
  const [at = '', id = ''] = after === undefined ? [] : readCursor('stories', after)
  const rows = await published(db)
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(published_at, story.id) < (${at}::timestamptz, ${id})`),
    )
    .orderBy('published_at', 'desc')
    .orderBy('catalogue.story.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  const place = last && [last.published_at?.toISOString() ?? '', last.id]
  return {
    items: rows.slice(0, limit).map(storyCard),
    ...(rows.length > limit && place && { next: writeCursor('stories', place) }),
  }
}

/** One published story, with those of its products that are on sale. */
export async function getStoryPage(db: CatalogueReader, handle: string): Promise<StoryPage> {
  const row = await published(db).where('handle', '=', handle).executeTakeFirst()
  if (!row) throw refuse.unknownStory({ handle })
  const [pictures, cards] = await Promise.all([
    findIllustrations(db, row.illustration_ids),
    findProductCards(
      db,
      row.products.map(({ id }) => id),
    ),
  ])
  const products = row.products.flatMap(({ id }) => cards.get(id) ?? []).filter(({ isOnSale }) => isOnSale)
  return { ...storyCard(row), blocks: shownBlocks(row, pictures), products }
}

/** The published stories that name a product. */
export async function shownStories(db: CatalogueReader, productId: string): Promise<StoryCard[]> {
  const rows = await published(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('catalogue.story_product')
          .select('product_id')
          .whereRef('story_id', '=', 'catalogue.story.id')
          .where('product_id', '=', productId),
      ),
    )
    .orderBy('published_at', 'desc')
    .limit(6)
    .execute()
  return rows.map(storyCard)
}

/** Stories of every status, changed last first. The first page says how many there are. */
export async function listStories(
  db: CatalogueReader,
  { after, limit = 50, ...filter }: Asked & { q?: string; status?: StoryStatus },
): Promise<{ items: Story[]; next?: string; total?: number }> {
  const [at = '', id = ''] = after === undefined ? [] : readCursor('all stories', after)
  const rows = await select(db)
    .where((story) => matches(story, filter))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(changed_at, story.id) < (${at}::timestamptz, ${id})`),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('catalogue.story.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const pictures = await findIllustrations(db, [...new Set(page.flatMap((row) => row.illustration_ids))])
  const last = rows[limit - 1]
  return {
    items: page.map((row) => wireStory(row, pictures)),
    ...(after === undefined && { total: await countStories(db, filter) }),
    ...(rows.length > limit && last && { next: writeCursor('all stories', [last.changed_at.toISOString(), last.id]) }),
  }
}

export async function readStory(db: CatalogueReader, storyId: string): Promise<Story> {
  const row = await select(db)
    .where('catalogue.story.id', '=', storyId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse.unknownStory({ storyId })
  return wireStory(row, await findIllustrations(db, row.illustration_ids))
}

async function countStories(db: CatalogueReader, filter: { q?: string; status?: StoryStatus }): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue.story')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((story) => matches(story, filter))
    .executeTakeFirstOrThrow()
  return count
}

function matches(
  story: ExpressionBuilder<CatalogueTables, 'catalogue.story'>,
  { q, status }: { q?: string; status?: StoryStatus },
): Expression<SqlBool> {
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return story.and([
    story('removed_at', 'is', null),
    ...(status ? [story('status', '=', status)] : []),
    ...(like ? [sql<SqlBool>`(handle ilike ${like} or story.title::text ilike ${like})`] : []),
  ])
}

function published(db: CatalogueReader) {
  return select(db).where('status', '=', 'published').where('removed_at', 'is', null)
}

function select(db: CatalogueReader) {
  return db
    .selectFrom('catalogue.story')
    .select([
      'catalogue.story.id',
      'handle',
      'version',
      'status',
      'title',
      'lead',
      'cover_id',
      'blocks',
      'illustration_ids',
      'is_demo',
      'published_at',
      'changed_at',
    ])
    .select([
      illustrationOf('catalogue.story.cover_id').as('cover'),
      sql<{ id: string; title: Texts }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', product.id, 'title', product.title) order by place), '[]')
        from catalogue.story_product join catalogue.product on product.id = product_id
        where story_id = story.id)`.as('products'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function storyCard(row: Row): StoryCard {
  return present({
    id: row.id,
    handle: row.handle,
    title: row.title,
    lead: row.lead,
    cover: shownIllustration(row.cover),
    publishedAt: row.published_at?.toISOString(),
  })
}

function shownBlocks({ blocks }: Row, pictures: ReadonlyMap<string, Picture>): StoryBlock[] {
  return blocks.map((block) => {
    const picture = block.kind === 'picture' ? pictures.get(block.illustrationId) : undefined
    return block.kind === 'picture' && picture ? { ...block, picture } : block
  })
}

function wireStory(row: Row, pictures: ReadonlyMap<string, Picture>): Story {
  const { status, version, cover_id, products, is_demo, changed_at } = row
  return {
    ...storyCard(row),
    status,
    version,
    ...(cover_id && { coverId: cover_id }),
    blocks: shownBlocks(row, pictures),
    products,
    isDemo: is_demo,
    changedAt: changed_at.toISOString(),
  }
}
