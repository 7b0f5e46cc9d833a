import * as wire from '#contracts/sharing'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { giveHelp } from './give.ts'
import { changeHelpOffer, createHelpOffer, turnHelpOffer } from './offer/keep.ts'
import { listHelpOffers, listRunHelpOffers, readHelpOffer } from './offer/queries.ts'
import { openHelp } from './open.ts'
import { getHelpPage, helpCards, listOfferHelps, listOwnHelps } from './queries.ts'

export const priceHelpRoutes = [
  on(wire.listHelpOffers, ({ query, reader, now }) => listHelpOffers(reader, query, now)),
  on(wire.openPriceHelp, async ({ params, perform, reader, now }) => {
    const row = await perform((work) => openHelp(work, params.offerId))
    const [card] = await helpCards(reader, [row], now)
    if (!card) throw refuse.unknownHelp()
    return card
  }),
  on(wire.getPriceHelp, ({ params, reader, actor, now }) => getHelpPage(reader, params.helpId, actor, now)),
  on(wire.givePriceHelp, async ({ params, perform, reader, actor, now }) => {
    await perform((work) => giveHelp(work, params.helpId))
    return getHelpPage(reader, params.helpId, actor, now)
  }),
  on(wire.listMyPriceHelps, ({ query, reader, actor, now }) => listOwnHelps(reader, actor.id, query, now)),
  on(wire.listRunHelpOffers, ({ query, reader, now }) => listRunHelpOffers(reader, query, now)),
  on(wire.readHelpOffer, ({ params, reader, now }) => readHelpOffer(reader, params.offerId, now)),
  on(wire.createHelpOffer, async ({ body, perform, reader, now }) => {
    const offerId = await perform((work) => createHelpOffer(work, body))
    return readHelpOffer(reader, offerId, now)
  }),
  on(wire.changeHelpOffer, async ({ params, body, perform, reader, now }) => {
    await perform((work) => changeHelpOffer(work, params.offerId, body))
    return readHelpOffer(reader, params.offerId, now)
  }),
  on(wire.turnHelpOffer, async ({ params, body, perform, reader, now }) => {
    await perform((work) => turnHelpOffer(work, params.offerId, body))
    return readHelpOffer(reader, params.offerId, now)
  }),
  on(wire.listOfferHelps, ({ params, query, reader, now }) => listOfferHelps(reader, params.offerId, query, now)),
]
