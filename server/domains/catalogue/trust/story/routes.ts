import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import * as keep from './keep.ts'
import * as stories from './queries.ts'

export const storyRoutes = [
  on(wire.findStories, ({ query, reader }) => stories.findStories(reading(reader), query)),
  on(wire.getStory, ({ params, reader }) => stories.getStoryPage(reading(reader), params.handle)),
  on(wire.listStories, ({ query, reader }) => stories.listStories(reading(reader), query)),
  on(wire.readStory, ({ params, reader }) => stories.readStory(reading(reader), params.storyId)),
  on(wire.createStory, async ({ body, reader, perform }) => {
    const id = await perform((work) => keep.createStory(work, body))
    return stories.readStory(reading(reader), id)
  }),
  on(wire.changeStory, async ({ params: { storyId }, body, reader, perform }) => {
    await perform((work) => keep.changeStory(work, storyId, body))
    return stories.readStory(reading(reader), storyId)
  }),
  on(wire.publishStory, async ({ params: { storyId }, reader, perform }) => {
    await perform((work) => keep.setStoryStatus(work, storyId, 'published'))
    return stories.readStory(reading(reader), storyId)
  }),
  on(wire.unpublishStory, async ({ params: { storyId }, reader, perform }) => {
    await perform((work) => keep.setStoryStatus(work, storyId, 'draft'))
    return stories.readStory(reading(reader), storyId)
  }),
  on(wire.removeStory, async ({ params, perform }) => {
    await perform((work) => keep.removeStory(work, params.storyId))
    return {}
  }),
  on(wire.restoreStory, async ({ params: { storyId }, reader, perform }) => {
    await perform((work) => keep.restoreStory(work, storyId))
    return stories.readStory(reading(reader), storyId)
  }),
]
