import * as wire from '#contracts/community/news'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { isOpenAddress } from '#platform/http/public-address'
import { addSource, changeSource, lookNow, turnSource } from './keep.ts'
import { getSource, listSources } from './queries.ts'

const within = ({ config }: Pick<House, 'config'>) => ({
  isOpen: config.NIGHTMARKET_PRIVATE_FETCH === 'on' ? () => true : isOpenAddress,
})

export const sourceRoutes = [
  on(wire.listNewsSources, ({ query, reader }) => listSources(reader, query)),
  on(wire.addNewsSource, async ({ body, house, reader, perform }) => {
    const sourceId = await perform((work) => addSource(work, body, within(house)))
    return getSource(reader, sourceId)
  }),
  on(wire.changeNewsSource, async ({ params: { sourceId }, body, house, reader, perform }) => {
    await perform((work) => changeSource(work, sourceId, body, within(house)))
    return getSource(reader, sourceId)
  }),
  on(wire.turnNewsSource, async ({ params: { sourceId }, body, reader, perform }) => {
    await perform((work) => turnSource(work, sourceId, body.state))
    return getSource(reader, sourceId)
  }),
  on(wire.lookAtNewsSource, async ({ params: { sourceId }, reader, perform }) => {
    await perform((work) => lookNow(work, sourceId))
    return getSource(reader, sourceId)
  }),
]
