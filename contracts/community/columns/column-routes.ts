import { Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../../route.ts'
import { ArticleCard } from './article.ts'
import { Column, ColumnCard, ColumnSeries } from './column.ts'

const params = Type.Object({ columnId: Id })

export const findColumns = route({
  method: 'GET',
  path: '/columns',
  may: 'anyone',
  summary: 'Lists open columns, the one with the newest article first; by a part of their name.',
  query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 60 })), ...pageQuery }),
  answers: { 200: Page(ColumnCard) },
})

export const listSubscribedColumns = route({
  method: 'GET',
  path: '/columns/subscribed',
  may: 'member',
  summary: 'Lists the columns the caller subscribes to, with how much is new in each.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(ColumnCard) },
})

export const listOwnColumns = route({
  method: 'GET',
  path: '/columns/own',
  may: 'member',
  summary: 'Lists the columns the caller writes for or is asked to write for.',
  answers: { 200: Type.Object({ items: Type.Array(Column) }) },
})

/** Refusals: `columns.unknown-column`. */
export const getColumn = route({
  method: 'GET',
  path: '/columns/:column',
  may: 'anyone',
  summary: 'Gives one column, by its id or its name in addresses.',
  params: Type.Object({ column: Type.String({ maxLength: 60 }) }),
  answers: { 200: Column },
})

export const findArticles = route({
  method: 'GET',
  path: '/columns/:columnId/articles',
  may: 'anyone',
  summary: 'Lists the published articles of a column, newest first; of a series in its order.',
  params,
  query: Type.Object({ seriesId: Type.Optional(Id), ...pageQuery }),
  answers: { 200: Page(ArticleCard) },
})

/** Refusals: `columns.unknown-column`, `columns.column-archived`. */
export const subscribeColumn = route({
  method: 'PUT',
  path: '/columns/:columnId/subscription',
  may: 'member',
  summary: 'Subscribes to a column, free: its articles are told of from then on. Twice is once.',
  params,
  answers: { 200: Done },
})

export const unsubscribeColumn = route({
  method: 'DELETE',
  path: '/columns/:columnId/subscription',
  may: 'member',
  summary: 'Ends a subscription; harmless where there is none.',
  params,
  answers: { 200: Done },
})

export const seeColumn = route({
  method: 'POST',
  path: '/columns/:columnId/seen',
  may: 'member',
  summary: 'Tells that the caller has looked at a column: nothing of it is new to them any more.',
  params,
  isRepeatable: true,
  answers: { 200: Done },
})

/** Refusals: `columns.not-invited`. */
export const answerColumnInvitation = route({
  method: 'POST',
  path: '/columns/:columnId/invitation',
  may: 'member',
  summary: 'Accepts or declines to write for a column; the same again is the same.',
  params,
  body: Type.Object({ accept: Type.Boolean() }, { additionalProperties: false }),
  isRepeatable: true,
  answers: { 200: Done },
})

/** Refusals: `columns.not-an-author`. */
export const leaveColumn = route({
  method: 'DELETE',
  path: '/columns/:columnId/authorship',
  may: 'member',
  summary: 'Writes for a column no longer; what came out stays.',
  params,
  answers: { 200: Done },
})

/** Refusals: `columns.not-an-author`, `columns.too-many-series`. */
export const addColumnSeries = route({
  method: 'POST',
  path: '/columns/:columnId/series',
  may: 'member',
  summary: 'Begins a series in a column one writes for.',
  params,
  body: Type.Object({ title: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false }),
  answers: { 201: ColumnSeries },
})

const seriesParams = Type.Object({ columnId: Id, seriesId: Id })

/** Refusals: `columns.not-an-author`, `columns.unknown-series`. */
export const renameColumnSeries = route({
  method: 'PUT',
  path: '/columns/:columnId/series/:seriesId',
  may: 'member',
  summary: 'Calls a series of a column one writes for something else.',
  params: seriesParams,
  body: Type.Object({ title: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false }),
  answers: { 200: ColumnSeries },
})

/** Refusals: `columns.not-an-author`, `columns.unknown-series`, `columns.stale-series`. */
export const orderColumnSeries = route({
  method: 'PUT',
  path: '/columns/:columnId/series/:seriesId/order',
  may: 'member',
  summary: 'Puts the published articles of a series into another order; all of them are named.',
  params: seriesParams,
  body: Type.Object(
    { articleIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})
