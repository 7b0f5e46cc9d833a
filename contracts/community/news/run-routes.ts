import { Type } from 'typebox'

import { Version } from '../../catalogue/shared.ts'
import { Id, Page, pageQuery, route } from '../../route.ts'
import { NewsDraft, NewsEdit, NewsState, RunNewsItem } from './item.ts'
import { NewsSource, NewsSourceDraft, NewsSourceState, NewsTopic } from './source.ts'

const may = 'community.manage'
const sourceParams = Type.Object({ sourceId: Id })
const itemParams = Type.Object({ itemId: Id })
const q = Type.Optional(Type.String({ maxLength: 60 }))

export const listNewsSources = route({
  method: 'GET',
  path: '/run-news-sources',
  may,
  summary: 'Lists the sources of news that are followed, newest first; by a part of their name or address.',
  query: Type.Object({ q, state: Type.Optional(Type.Enum(['active', 'paused'])), ...pageQuery }),
  answers: { 200: Page(NewsSource) },
})

/** Refusals: `news.feed-taken`, `news.too-many-sources`, `news.inside-address`. */
export const addNewsSource = route({
  method: 'POST',
  path: '/run-news-sources',
  may,
  summary: 'Follows a feed from now on; it is looked at for the first time at once.',
  body: NewsSourceDraft,
  answers: { 201: NewsSource },
})

/** Refusals: `news.feed-taken`, `news.stale-source`, `news.inside-address`, `news.example-source`. */
export const changeNewsSource = route({
  method: 'PUT',
  path: '/run-news-sources/:sourceId',
  may,
  summary: 'Changes a source; refused when it was changed since it was read.',
  params: sourceParams,
  body: Type.Object({ ...NewsSourceDraft.properties, version: Version }, { additionalProperties: false }),
  answers: { 200: NewsSource },
})

/** Refusals: `news.feed-taken`, `news.too-many-sources`. */
export const turnNewsSource = route({
  method: 'PUT',
  path: '/run-news-sources/:sourceId/state',
  may,
  summary: 'Pauses a source, follows it again, removes it, or brings a removed one back.',
  params: sourceParams,
  body: Type.Object({ state: NewsSourceState }, { additionalProperties: false }),
  answers: { 200: NewsSource },
})

/** Refusals: `news.not-followed`, `news.example-source`. */
export const lookAtNewsSource = route({
  method: 'POST',
  path: '/run-news-sources/:sourceId/look',
  may,
  summary: 'Has a source looked at now rather than at its time.',
  params: sourceParams,
  isRepeatable: true,
  perMinute: 20,
  answers: { 200: NewsSource },
})

export const listRunNews = route({
  method: 'GET',
  path: '/run-news',
  may,
  summary: 'Lists news of one state, what its source told last first; of one source or topic, by a part of its words.',
  query: Type.Object({
    q,
    state: Type.Optional(NewsState),
    sourceId: Type.Optional(Id),
    topic: Type.Optional(NewsTopic),
    ...pageQuery,
  }),
  answers: { 200: Page(RunNewsItem) },
})

/** Refusals: `news.known-link`. */
export const enterNews = route({
  method: 'POST',
  path: '/run-news',
  may,
  summary: 'Enters news by hand.',
  body: NewsDraft,
  answers: { 201: RunNewsItem },
})

/** Refusals: `news.stale-item`, `news.not-by-hand`. */
export const editNews = route({
  method: 'PUT',
  path: '/run-news/:itemId',
  may,
  summary: 'Changes what editors say of news and what it is about; its words where an editor entered it.',
  params: itemParams,
  body: Type.Object({ ...NewsEdit.properties, version: Version }, { additionalProperties: false }),
  answers: { 200: RunNewsItem },
})

/** Refusals: `news.stale-item`, `news.not-by-hand`. */
export const settleNews = route({
  method: 'POST',
  path: '/run-news/:itemId/settle',
  may,
  summary: 'Puts news before members, sets it aside, or has it wait again; with what the editor says of it.',
  params: itemParams,
  body: Type.Object(
    { version: Version, state: NewsState, edit: Type.Optional(NewsEdit) },
    { additionalProperties: false },
  ),
  answers: { 200: RunNewsItem },
})

export const settleManyNews = route({
  method: 'POST',
  path: '/run-news/settle',
  may,
  summary: 'The same for many pieces at once; those that are in this state already are passed over.',
  body: Type.Object(
    { itemIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }), state: NewsState },
    { additionalProperties: false },
  ),
  answers: { 200: Type.Object({ settled: Type.Array(Id) }) },
})
