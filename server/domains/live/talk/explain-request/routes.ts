import { askToExplain, listExplainDemand } from '#contracts/live'
import { on } from '#platform/http'
import { getVisibleShow } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { askToExplain as ask } from './ask.ts'
import { findDemand, findOwnWishes } from './queries.ts'

export const explainRequestRoutes = [
  on(askToExplain, ({ params, body, perform }) => perform((work) => ask(work, params.showId, body.productId))),
  on(listExplainDemand, async ({ params, reader, actor }) => {
    const tables = reading(reader)
    const { show } = await getVisibleShow(tables, params.showId, actor)
    return { items: await findDemand(tables, show.id), mine: await findOwnWishes(tables, show.id, actor.id) }
  }),
]
