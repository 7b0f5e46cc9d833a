import { Type } from 'typebox'

import { Version } from '../../catalogue/shared.ts'
import { Done, Id, Page, pageQuery, route } from '../../route.ts'
import { ArticleCard, ArticleState } from './article.ts'
import { AuthorBadge, ColumnDraft, RunColumn } from './column.ts'

const params = Type.Object({ columnId: Id })
const articleParams = Type.Object({ articleId: Id })
const may = 'community.manage'

export const listRunColumns = route({
  method: 'GET',
  path: '/run-columns',
  may,
  summary: 'Lists all columns, newest first; by a part of their name, open ones or archived ones.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    state: Type.Optional(Type.Enum(['open', 'archived'])),
    ...pageQuery,
  }),
  answers: { 200: Page(RunColumn) },
})

/** Refusals: `columns.handle-taken`. */
export const createColumn = route({
  method: 'POST',
  path: '/run-columns',
  may,
  summary: 'Opens a column.',
  body: ColumnDraft,
  answers: { 201: RunColumn },
})

/** Refusals: `columns.handle-taken`, `columns.stale-column`. */
export const changeColumn = route({
  method: 'PUT',
  path: '/run-columns/:columnId',
  may,
  summary: 'Changes a column; refused when it was changed since it was read.',
  params,
  body: Type.Object({ ...ColumnDraft.properties, version: Version }, { additionalProperties: false }),
  answers: { 200: RunColumn },
})

export const putColumnCover = route({
  method: 'POST',
  path: '/run-columns/:columnId/cover',
  may,
  summary: 'Gives a column its cover, sent as one multipart file.',
  params,
  bodyLimit: 20 * 1024 * 1024,
  isRepeatable: true,
  answers: { 200: RunColumn },
})

export const archiveColumn = route({
  method: 'POST',
  path: '/run-columns/:columnId/archive',
  may,
  summary: 'Closes a column: what came out can still be read, nothing new comes.',
  params,
  isRepeatable: true,
  answers: { 200: RunColumn },
})

export const reopenColumn = route({
  method: 'POST',
  path: '/run-columns/:columnId/reopen',
  may,
  summary: 'Opens a closed column again.',
  params,
  isRepeatable: true,
  answers: { 200: RunColumn },
})

/** Refusals: `columns.unknown-person`, `columns.too-many-authors`. */
export const inviteAuthor = route({
  method: 'PUT',
  path: '/run-columns/:columnId/authors/:personId',
  may,
  summary: 'Invites a member to write for a column, or changes what they are known as.',
  params: Type.Object({ columnId: Id, personId: Id }),
  body: Type.Object({ badge: AuthorBadge }, { additionalProperties: false }),
  answers: { 200: RunColumn },
})

export const removeAuthor = route({
  method: 'DELETE',
  path: '/run-columns/:columnId/authors/:personId',
  may,
  summary: 'Takes an invitation or the right to write back; what came out stays.',
  params: Type.Object({ columnId: Id, personId: Id }),
  answers: { 200: RunColumn },
})

export const listRunArticles = route({
  method: 'GET',
  path: '/run-articles',
  may,
  summary: 'Lists articles of all columns, changed last first; of one state, by a part of their title.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    state: Type.Optional(ArticleState),
    columnId: Type.Optional(Id),
    ...pageQuery,
  }),
  answers: { 200: Page(Type.Object({ ...ArticleCard.properties, version: Version })) },
})

/** Refusals: `columns.not-submitted`, `columns.stale-article`. */
export const approveArticle = route({
  method: 'POST',
  path: '/run-articles/:articleId/approve',
  may,
  summary: 'Lets a submitted article come out, at once or at the time its author wished.',
  params: articleParams,
  body: Type.Object({ version: Version }, { additionalProperties: false }),
  isRepeatable: true,
  answers: { 200: Done },
})

/** Refusals: `columns.not-submitted`, `columns.stale-article`. */
export const returnArticle = route({
  method: 'POST',
  path: '/run-articles/:articleId/return',
  may,
  summary: 'Gives a submitted article back with a remark; it is a draft again.',
  params: articleParams,
  body: Type.Object(
    { version: Version, remark: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  isRepeatable: true,
  answers: { 200: Done },
})
