import { listMyPrizes } from '#contracts/draws'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { findWins, placeOfWin } from './queries.ts'

export const winRoutes = [
  on(listMyPrizes, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, after } = query
    const wins = await findWins(reader, { personId: actor.id }, { after }, limit + 1)
    return pageOf(wins, limit, (win) => win, placeOfWin)
  }),
]
