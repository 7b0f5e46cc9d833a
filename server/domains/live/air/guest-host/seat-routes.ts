import type { FastifyReply, FastifyRequest } from 'fastify'

import * as contract from '#contracts/live'
import { ensureDevice } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { cardsOf } from '../../show/cards.ts'
import { reading } from '../../tables.ts'
import { checkSdp } from './guest-host.ts'
import { linkOf } from './link/link.ts'
import { type GuestRow, getSeatRow, shownGuest } from './load.ts'
import { tellGuest, tellSeat } from './news.ts'
import { leaveSeat, sitDown, stayInSeat, type TakenSeat, takeSeat } from './seat.ts'
import { readSecret, seatOfCookies, writeSeatCookie } from './secret.ts'

const heldBy = (request: FastifyRequest) => seatOfCookies(request.headers.cookie)

/** Hands the seat to the browser that asks: its secret goes into a cookie and nowhere else. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, { secret }: TakenSeat): void {
  if (secret) reply.header('set-cookie', writeSeatCookie(secret, request.protocol === 'https'))
}

export async function shownSeat(house: Pick<House, 'db' | 'config' | 'clock'>, row: GuestRow): Promise<contract.Seat> {
  const [card] = await cardsOf(house.db, [row.show_id], '')
  if (!card) throw refuse.unknownShow()
  const { id, title, host, state, startsAt } = card
  return present({
    guest: shownGuest(row),
    link: linkOf(house).ticket(row.id, house.clock.now()),
    show: { id, title, host, state, startsAt },
  })
}

/** What the page of a guest host does; who may is told by the cookie of the seat. */
export const seatRoutes = [
  on(contract.takeSeat, async ({ body, perform, house, request, reply }) => {
    const browser = { held: heldBy(request), deviceId: ensureDevice({ house, request, reply }) }
    const taken = await perform((work) => takeSeat(work, readSecret(body.secret), browser))
    giveCookie(request, reply, taken)
    // The desk may bar them from now on.
    await tellGuest(house, shownGuest(taken.row))
    return shownSeat(house, taken.row)
  }),
  on(contract.getSeat, async ({ reader, house, request }) =>
    shownSeat(house, await getSeatRow(reading(reader), heldBy(request))),
  ),
  on(contract.sitDown, async ({ perform, house, request }) => {
    const row = await perform((work) => sitDown(work, heldBy(request)))
    await tellGuest(house, shownGuest(row))
    return shownSeat(house, row)
  }),
  on(contract.stayInSeat, async ({ perform, request }) =>
    shownGuest(await perform((work) => stayInSeat(work, heldBy(request)))),
  ),
  on(contract.answerHost, async ({ body, reader, house, request }) => {
    checkSdp(body.sdp)
    const row = await getSeatRow(reading(reader), heldBy(request))
    if (row.state === 'invited' || row.sitting !== body.sitting) throw refuse.seatedElsewhere()
    tellSeat(house, contract.seatRoomOf(row.show_id, row.id), { answer: body })
    return {}
  }),
  on(contract.leaveSeat, async ({ perform, house, request, reply }) => {
    const row = await perform((work) => leaveSeat(work, heldBy(request)))
    reply.header('set-cookie', writeSeatCookie('', request.protocol === 'https'))
    await tellGuest(house, shownGuest(row))
    return {}
  }),
]
