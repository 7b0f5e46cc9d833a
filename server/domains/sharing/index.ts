import './facts.ts'
import './group/share-target.ts'
import './link/own-targets.ts'
import './price-help/target.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { groupBooks } from './books/group.ts'
import { startClosing } from './group/due.ts'
import { groupRoutes } from './group/routes.ts'
import { startTelling } from './group/tell.ts'
import { groupOfferRoutes } from './group-offer/routes.ts'
import { invitationBooks } from './invitation/books.ts'
import { invitationRoutes } from './invitation/routes.ts'
import { startJobs } from './jobs.ts'
import { linkBooks } from './link/books.ts'
import { linkRoutes } from './link/routes.ts'
import { sharingPerson } from './person.ts'
import { helpBooks } from './price-help/books.ts'
import { priceHelpRoutes } from './price-help/routes.ts'
import { reactions } from './reactions.ts'

export { confirmSeat, type SeatPaid } from './group/confirm.ts'
export { leaveSeat } from './group/leave.ts'
export { removeDemoGroupOffers } from './group/remove-demo.ts'
export { findSeatStandings, type SeatStanding } from './group/seats.ts'
export { type SeatAsked, type TakenSeat, takeSeat } from './group/take.ts'
export { checkSeatLeft, findSeatTerms, type SeatTerms } from './group/terms.ts'
export { createOffer as createGroupOffer } from './group-offer/create.ts'
export { createCampaign } from './invitation/campaign/keep.ts'
export { describeTraces, type Trace } from './invitation/traces.ts'
export { findLinkFigures, findTagFigures, type LinkResult, makeAgreedLink, type TagResult } from './link/agreed.ts'
export { type Attribution, attributeOrder } from './link/attribute.ts'
export { findToken as findShareToken, makeLink as makeShareLink } from './link/make.ts'
export { findSharers } from './link/sharers.ts'
export { registerTarget as registerShareTarget } from './link/target.ts'
export { findHelpTerms, type HelpTaken, type HelpTerms, keepHelps, leaveHelps, takeHelp } from './price-help/buy.ts'
export { createHelpOffer } from './price-help/offer/keep.ts'
export { removeDemoSharing } from './remove-demo.ts'

contributeToPeople(sharingPerson)

export const sharing = {
  name: 'sharing',
  routes: [...groupRoutes, ...groupOfferRoutes, ...linkRoutes, ...priceHelpRoutes, ...invitationRoutes],
  reactions,
  books: [...groupBooks, ...linkBooks, ...helpBooks, ...invitationBooks],
  async start(house: House) {
    await startJobs(house)
    const stopTelling = await startTelling(house)
    const stopClosing = startClosing(house)
    return async () => {
      await stopClosing()
      stopTelling()
    }
  },
} as const satisfies Domain
