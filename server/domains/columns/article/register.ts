import { sql } from 'kysely'

import { registerTalkable } from '#domains/community/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import { registerShareTarget } from '#domains/sharing/index'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import { anonymous } from '#platform/work'
import { findPictures } from '../media/keep.ts'
import { reading } from '../tables.ts'
import { picturesOf } from './article.ts'
import { findArticleCards } from './findable.ts'
import { getReadable } from './load.ts'
import { hideArticle, showArticle } from './publish.ts'

/** Articles are talked about, liked and saved by whoever sees them. */
registerTalkable({
  kind: 'article',
  path: (id) => `/articles/${id}`,
  notices: { about: 'article', liked: 'article-liked', saved: 'article-saved', commented: 'article-commented' },
  async find(db, ids) {
    const rows = await reading(db)
      .selectFrom('columns.article')
      .select(['id', 'author_id'])
      .where('id', '=', sql<string>`any(${[...ids]})`)
      .where('state', '=', 'published')
      .execute()
    return new Map(rows.map(({ id, author_id: authorId }) => [id, { authorId }]))
  },
  async name(db, ids) {
    const cards = await findArticleCards(db, ids)
    return new Map(
      [...cards].map(([id, { title, column, cover }]) => [id, { title, note: column.title, picture: cover }]),
    )
  },
})

/** They are shared by whoever sees them. */
registerShareTarget('article', {
  async check(db, articleId, actor) {
    await getReadable(reading(db), articleId, actor)
  },
  async name(db, articleIds) {
    const cards = await findArticleCards(db, articleIds)
    return new Map(
      [...cards].map(
        ([id, { title, cover }]) => [id, present({ title: { zh: title }, pictureUrl: cover?.url })] as const,
      ),
    )
  },
})

/** They are reported like posts, and hidden and shown again by those who keep order. */
registerReportable({
  kind: 'article',
  async look(db, articleId, asking) {
    try {
      const viewer = asking ?? { ...anonymous, kind: 'system' as const }
      const row = await getReadable(reading(db), articleId, viewer)
      const people = await personCards(readingIdentity(db), [row.author_id])
      const pictures = await findPictures(db, picturesOf(row.cover_id, row.blocks))
      return {
        authorId: row.author_id,
        authorName: people.get(row.author_id)?.name ?? '',
        title: row.title,
        text: row.text,
        pictures: [...pictures.values()].map(({ url }) => url),
        path: `/articles/${articleId}`,
      }
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  },
  hide: hideArticle,
  restore: showArticle,
})
