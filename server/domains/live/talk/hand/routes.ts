import * as contract from '#contracts/live'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { system } from '#platform/work'
import { shownGuest } from '../../air/guest-host/load.ts'
import { tellGuest } from '../../air/guest-host/news.ts'
import { giveCookie, shownSeat } from '../../air/guest-host/seat-routes.ts'
import { getShowFor } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { callUp, takeCalledSeat } from './call-up.ts'
import { handFallsAfterMs } from './hand.ts'
import { lowerHand, lowerOwnHand, lowerSilentHands } from './lower.ts'
import { findHands, findOwnHand } from './queries.ts'
import { keepHandUp, raiseHand } from './raise.ts'

type Telling = Pick<House, 'rooms' | 'db'>

/** Tells an open desk who waits, after the commit. */
async function tellHands({ rooms, db }: Telling, showId: string): Promise<void> {
  rooms.state(contract.deskRoomOf(showId), 'hands', await findHands(reading(db), showId))
}

/** Lets hands fall whose people are gone; called once a minute. */
export async function lowerHandsDue(house: Telling & Pick<House, 'perform' | 'clock'>): Promise<void> {
  const before = new Date(house.clock.now().getTime() - handFallsAfterMs)
  const shows = await house.perform(system, (work) => lowerSilentHands(work, before))
  for (const showId of shows) await tellHands(house, showId)
}

export const handRoutes = [
  on(contract.raiseHand, async ({ params, body, perform, house }) => {
    const own = await perform((work) => raiseHand(work, params.showId, body.question))
    await tellHands(house, params.showId)
    return own
  }),
  on(contract.getOwnHand, ({ params, reader, actor }) => findOwnHand(reading(reader), params.showId, actor.id)),
  on(contract.keepHandUp, ({ params, perform }) => perform((work) => keepHandUp(work, params.showId))),
  on(contract.lowerOwnHand, async ({ params, perform, house }) => {
    for (const row of await perform((work) => lowerOwnHand(work, params.showId)))
      await tellGuest(house, shownGuest(row))
    await tellHands(house, params.showId)
    return {}
  }),
  on(contract.takeCalledSeat, async ({ params, perform, house, request, reply }) => {
    const taken = await perform((work) => takeCalledSeat(work, params.showId))
    giveCookie(request, reply, taken)
    return shownSeat(house, taken.row)
  }),
  on(contract.listHands, async ({ params, reader, actor }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'answer')
    return { items: await findHands(reading(reader), show.id) }
  }),
  on(contract.callUp, async ({ params, perform, house, reader }) => {
    const hand = await perform((work) => callUp(work, params.showId, params.handId))
    await tellHands(house, params.showId)
    const row = await reading(reader)
      .selectFrom('live.guest_host')
      .selectAll()
      .where('id', '=', hand.guestHostId ?? '')
      .executeTakeFirst()
    if (row) await tellGuest(house, shownGuest(row))
    return hand
  }),
  on(contract.lowerHand, async ({ params, perform, house }) => {
    const seats = await perform((work) => lowerHand(work, params.showId, params.handId))
    for (const row of seats) await tellGuest(house, shownGuest(row))
    await tellHands(house, params.showId)
    return {}
  }),
]
