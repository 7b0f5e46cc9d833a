import * as contract from '#contracts/live'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { shownSanction } from '../../room/shown.ts'
import { getShowFor } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { banGuest } from './ban.ts'
import { letIn, mute, takeDown, withdraw } from './direct.ts'
import { checkSdp } from './guest-host.ts'
import { inviteGuest } from './invite.ts'
import { linkOf } from './link/link.ts'
import { findGuestHosts, shownGuest } from './load.ts'
import { tellGuest, tellSeat } from './news.ts'

/** What the desk does with its guest hosts. */
export const guestHostRoutes = [
  on(contract.listGuestHosts, async ({ params, reader, actor, house, now }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    const link = linkOf(house)
    const items = await findGuestHosts(reading(reader), show.id)
    return { items, link: link.ticket(`desk-${show.id}`, now), most: link.most }
  }),
  on(contract.inviteGuest, async ({ params, body, perform, house }) => {
    const invited = await perform((work) => inviteGuest(work, params, body))
    await tellGuest(house, invited.guest)
    return invited
  }),
  on(contract.letGuestIn, async ({ params, perform, house }) => {
    const guest = shownGuest(await perform((work) => letIn(work, params, linkOf(house).most)))
    await tellGuest(house, guest)
    return guest
  }),
  on(contract.takeGuestDown, async ({ params, perform, house }) => {
    const guest = shownGuest(await perform((work) => takeDown(work, params)))
    await tellGuest(house, guest)
    return guest
  }),
  on(contract.muteGuest, async ({ params, body, perform, house }) => {
    const guest = shownGuest(await perform((work) => mute(work, params, body.muted)))
    await tellGuest(house, guest)
    return guest
  }),
  on(contract.withdrawGuest, async ({ params, perform, house }) => {
    const guest = shownGuest(await perform((work) => withdraw(work, params)))
    await tellGuest(house, guest)
    return guest
  }),
  on(contract.banGuest, async ({ params, body, perform, house }) => {
    const row = await perform((work) => banGuest(work, params, body))
    if (row.device_id)
      house.rooms.cut(body.everywhere ? undefined : params.showId, { deviceId: row.device_id }, 'banned')
    return shownSanction(row)
  }),
  on(contract.offerToGuest, async ({ params, body, reader, actor, house }) => {
    checkSdp(body.sdp)
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    const guests = await findGuestHosts(reading(reader), show.id)
    const guest = guests.find(({ id }) => id === params.guestHostId)
    if (!guest) throw refuse.unknownGuest()
    if (guest.state === 'invited' || guest.sitting !== body.sitting) throw refuse.guestNotThere()
    tellSeat(house, contract.seatRoomOf(show.id, guest.id), { offer: body })
    return {}
  }),
]
