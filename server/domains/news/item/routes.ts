import * as wire from '#contracts/community/news'
import { on } from '#platform/http'
import { runtimeOf } from '../runtime.ts'
import { findNews, getNewsItem, getRunNews, listRunNews, listTopics } from './queries.ts'
import { settleItem, settleMany } from './settle.ts'
import { editItem, enterItem } from './write.ts'

export const itemRoutes = [
  on(wire.findNews, ({ query, reader, actor }) => findNews(reader, query, actor.id)),
  on(wire.listNewsTopics, async ({ reader, house }) => ({ items: await listTopics(reader, house.clock.now()) })),
  on(wire.getNewsItem, ({ params, reader, actor }) => getNewsItem(reader, params.itemId, actor.id)),
  on(wire.openNewsItem, async ({ params, house }) => {
    runtimeOf(house).openings.add(params.itemId)
    return {}
  }),
  on(wire.listRunNews, ({ query, reader }) => listRunNews(reader, query)),
  on(wire.enterNews, async ({ body, reader, perform }) => {
    const itemId = await perform((work) => enterItem(work, body))
    return getRunNews(reader, itemId)
  }),
  on(wire.editNews, async ({ params: { itemId }, body: { version, ...edit }, reader, perform }) => {
    await perform((work) => editItem(work, itemId, edit, version))
    return getRunNews(reader, itemId)
  }),
  on(wire.settleNews, async ({ params: { itemId }, body, reader, perform }) => {
    await perform((work) => settleItem(work, itemId, body))
    return getRunNews(reader, itemId)
  }),
  on(wire.settleManyNews, async ({ body: { itemIds, state }, perform }) => ({
    settled: await perform((work) => settleMany(work, itemIds, state)),
  })),
]
