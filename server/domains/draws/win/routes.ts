import * as contract from '#contracts/draws'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { claimPrize } from './claim.ts'
import { findWins, placeOfWin } from './queries.ts'

export const winRoutes = [
  on(contract.listMyPrizes, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, after } = query
    const wins = await findWins(reader, { personId: actor.id }, { after }, limit + 1)
    return pageOf(wins, limit, (win) => win, placeOfWin)
  }),
  on(contract.claimPrize, async ({ params, body, perform, reader, actor }) => {
    const { drawId, position } = params
    await perform((work) => claimPrize(work, drawId, position, body.address))
    const wins = await findWins(reader, { personId: actor.id, drawId }, {}, 10)
    const win = wins.find((one) => one.position === position)
    if (!win) throw refuse.unknownWin()
    return win
  }),
]
