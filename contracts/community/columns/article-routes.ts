import { Type } from 'typebox'

import { Version } from '../../catalogue/shared.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../../route.ts'
import { Article, ArticleCard, ArticleDraft, ArticleEdition, ArticleMedia } from './article.ts'

const params = Type.Object({ articleId: Id })

export const listOwnArticles = route({
  method: 'GET',
  path: '/articles/own',
  may: 'member',
  summary: 'Lists the caller’s articles of one state, changed last first.',
  query: Type.Object({
    state: Type.Enum(['draft', 'scheduled', 'submitted', 'waiting', 'published', 'hidden']),
    ...pageQuery,
  }),
  answers: { 200: Page(ArticleCard) },
})

/** Refusals: `columns.unknown-article`. */
export const getArticle = route({
  method: 'GET',
  path: '/articles/:articleId',
  may: 'anyone',
  summary: 'Gives one article that the caller may see.',
  params,
  answers: { 200: Article },
})

/** Refusals: `columns.not-an-author`, `columns.too-many-drafts`, `columns.unknown-media`. */
export const createArticle = route({
  method: 'POST',
  path: '/columns/:columnId/articles',
  may: 'member',
  summary: 'Begins an article as a draft, which may still be empty.',
  params: Type.Object({ columnId: Id }),
  body: ArticleDraft,
  bodyLimit: 512 * 1024,
  answers: { 201: Article },
})

/** Refusals: `columns.stale-article`, `columns.not-yours`, `columns.unknown-media`, `columns.part-taken`. */
export const editArticle = route({
  method: 'PUT',
  path: '/articles/:articleId',
  may: 'member',
  summary: 'Writes an own article anew; refused when it was changed since it was read.',
  params,
  body: Type.Object({ ...ArticleDraft.properties, version: Version }, { additionalProperties: false }),
  bodyLimit: 512 * 1024,
  perMinute: 60,
  answers: { 200: Article },
})

/** Refusals: `columns.stale-article`, `columns.empty-article`, `columns.bad-time`, `columns.words-refused`. */
export const publishArticle = route({
  method: 'POST',
  path: '/articles/:articleId/publish',
  may: 'member',
  summary: 'Lets an own article come out, now or at a time; where the column asks for it staff look at it first.',
  params,
  body: Type.Object({ version: Version, publishAt: Type.Optional(Instant) }, { additionalProperties: false }),
  isRepeatable: true,
  perMinute: 20,
  answers: { 200: Article },
})

export const takeBackArticle = route({
  method: 'POST',
  path: '/articles/:articleId/take-back',
  may: 'member',
  summary: 'Makes an own article that is planned, or that staff have not looked at, a draft again.',
  params,
  isRepeatable: true,
  answers: { 200: Article },
})

export const removeArticle = route({
  method: 'DELETE',
  path: '/articles/:articleId',
  may: 'member',
  summary: 'Removes an own article: its words and pictures are gone for good.',
  params,
  answers: { 200: Done },
})

export const listArticleEditions = route({
  method: 'GET',
  path: '/articles/:articleId/editions',
  may: 'member',
  summary: 'Lists what an article said before each edit, for its author and staff.',
  params,
  answers: { 200: Type.Object({ items: Type.Array(ArticleEdition) }) },
})

export const uploadArticlePicture = route({
  method: 'POST',
  path: '/articles/media',
  may: 'member',
  summary: 'Takes a picture for an article, sent as one multipart file; it is made anew without camera and place.',
  bodyLimit: 20 * 1024 * 1024,
  perMinute: 60,
  answers: { 201: ArticleMedia },
})
