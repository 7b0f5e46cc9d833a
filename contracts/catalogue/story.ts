import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Picture } from './media.ts'
import { ProductCard } from './product.ts'
import { Handle, OptionalTexts, Texts, Version } from './shared.ts'

const long = Type.Object(
  { zh: Type.Optional(Type.String({ maxLength: 5000 })), en: Type.Optional(Type.String({ maxLength: 5000 })) },
  { additionalProperties: false },
)

const textBlock = Type.Object({ kind: Type.Literal('text'), text: long })
const quoteBlock = Type.Object({ kind: Type.Literal('quote'), text: long, by: OptionalTexts })
const pictureBlock = { kind: Type.Literal('picture'), illustrationId: Id, caption: OptionalTexts }

/** One piece of a story: words, a picture, or what somebody said. */
export const StoryBlockDraft = Type.Union([textBlock, quoteBlock, Type.Object(pictureBlock)])
export type StoryBlockDraft = Static<typeof StoryBlockDraft>
export const StoryBlock = Type.Union([
  textBlock,
  quoteBlock,
  Type.Object({ ...pictureBlock, picture: Type.Optional(Picture) }),
])
export type StoryBlock = Static<typeof StoryBlock>

export const StoryStatus = Type.Union([Type.Literal('draft'), Type.Literal('published')])
export type StoryStatus = Static<typeof StoryStatus>

export const StoryDraft = Type.Object({
  handle: Type.Optional(Handle),
  title: Texts,
  lead: Type.Optional(OptionalTexts),
  coverId: Type.Optional(Id),
  blocks: Type.Array(StoryBlockDraft, { maxItems: 60 }),
  productIds: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
})
export type StoryDraft = Static<typeof StoryDraft>

/** A story in few words, on lists and product pages. */
export const StoryCard = Type.Object({
  id: Id,
  handle: Handle,
  title: Texts,
  lead: OptionalTexts,
  cover: Type.Optional(Picture),
  publishedAt: Type.Optional(Instant),
})
export type StoryCard = Static<typeof StoryCard>

export const StoryPage = Type.Object({
  ...StoryCard.properties,
  blocks: Type.Array(StoryBlock),
  products: Type.Array(ProductCard),
})
export type StoryPage = Static<typeof StoryPage>

export const Story = Type.Object({
  ...StoryCard.properties,
  status: StoryStatus,
  version: Version,
  coverId: Type.Optional(Id),
  blocks: Type.Array(StoryBlock),
  products: Type.Array(Type.Object({ id: Id, title: Texts })),
  isDemo: Type.Boolean(),
  changedAt: Instant,
})
export type Story = Static<typeof Story>

export const findStories = route({
  method: 'GET',
  path: '/stories',
  may: 'anyone',
  summary: 'Lists the published stories of the brand, latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(StoryCard) },
})

export const getStory = route({
  method: 'GET',
  path: '/stories/:handle',
  may: 'anyone',
  summary: 'Gives one published story with its products on sale.',
  params: Type.Object({ handle: Handle }),
  answers: { 200: StoryPage },
})

const params = Type.Object({ storyId: Id })

export const listStories = route({
  method: 'GET',
  path: '/catalogue/stories',
  may: 'catalogue.read',
  summary: 'Lists stories of every status, changed last first.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    status: Type.Optional(StoryStatus),
    ...pageQuery,
  }),
  answers: { 200: Page(Story) },
})

export const readStory = route({
  method: 'GET',
  path: '/catalogue/stories/:storyId',
  may: 'catalogue.read',
  summary: 'Gives one story as its editor sees it.',
  params,
  answers: { 200: Story },
})

export const createStory = route({
  method: 'POST',
  path: '/catalogue/stories',
  may: 'catalogue.write',
  summary: 'Adds a story as a draft.',
  body: StoryDraft,
  answers: { 201: Story },
})

export const changeStory = route({
  method: 'PUT',
  path: '/catalogue/stories/:storyId',
  may: 'catalogue.write',
  summary: 'Writes a story anew; refused when somebody changed it since it was read.',
  params,
  body: Type.Object({ ...StoryDraft.properties, version: Version }),
  answers: { 200: Story },
})

export const publishStory = route({
  method: 'POST',
  path: '/catalogue/stories/:storyId/publish',
  may: 'catalogue.write',
  summary: 'Publishes a story that has something to read.',
  params,
  answers: { 200: Story },
})

export const unpublishStory = route({
  method: 'POST',
  path: '/catalogue/stories/:storyId/unpublish',
  may: 'catalogue.write',
  summary: 'Makes a published story a draft again.',
  params,
  answers: { 200: Story },
})

export const removeStory = route({
  method: 'DELETE',
  path: '/catalogue/stories/:storyId',
  may: 'catalogue.write',
  summary: 'Takes a story away; it can be put back for a week.',
  params,
  answers: { 200: Done },
})

export const restoreStory = route({
  method: 'POST',
  path: '/catalogue/stories/:storyId/restore',
  may: 'catalogue.write',
  summary: 'Puts a removed story back.',
  params,
  answers: { 200: Story },
})
