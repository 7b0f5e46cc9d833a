import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ShowCard } from '#contracts/live'
import * as contract from '#contracts/live'
import { defaultLimit } from '#kernel/page'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { cardsOf } from '../../show/cards.ts'
import { findPublicShows } from '../../show/find.ts'
import { getVisibleShow } from '../../show/load.ts'
import { isSame } from '../../stage/overlay/token.ts'
import { reading } from '../../tables.ts'
import { calendarOf } from './calendar.ts'
import { findReservations } from './queries.ts'
import { reserveShow, unreserveShow } from './reserve.ts'

const feedSize = 500
const purpose = 'live.calendar'

interface Asked {
  readonly house: House
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

function sendCalendar(name: string, shows: readonly ShowCard[], { house, request, reply }: Asked): string {
  const address = house.config.NIGHTMARKET_PUBLIC_URL ?? `${request.protocol}://${request.host}`
  const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh'
  reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, max-age=300')
  return calendarOf(shows, { name, address: address.replace(/\/$/, ''), language })
}

async function upcoming(db: Database, hostId: string | undefined): Promise<ShowCard[]> {
  const found = await findPublicShows(reading(db), { state: 'upcoming', hostId }, feedSize)
  return cardsOf(
    db,
    found.map((show) => show.id),
    '',
  )
}

export const reservationRoutes = [
  on(contract.reserveShow, ({ params, perform }) => perform((work) => reserveShow(work, params.showId))),
  on(contract.unreserveShow, ({ params, perform }) => perform((work) => unreserveShow(work, params.showId))),
  on(contract.listReservations, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, after } = query
    const { ids, next } = await findReservations(reading(reader), actor.id, after, limit)
    return { items: await cardsOf(reader, ids, actor.id), ...(next && { next }) }
  }),
  on(contract.showCalendar, async ({ params, reader, actor, ...asked }) => {
    const { show } = await getVisibleShow(reading(reader), params.showId, actor)
    const cards = await cardsOf(reader, [show.id], actor.id)
    asked.reply.header('content-disposition', `attachment; filename="show-${show.id}.ics"`)
    return sendCalendar('Nightmarket', cards, asked)
  }),
  on(contract.houseCalendar, async ({ query, reader, ...asked }) =>
    sendCalendar('Nightmarket', await upcoming(reader, query.hostId), asked),
  ),
  on(contract.getMyCalendar, ({ actor, house }) => ({
    path: `/api/calendars/${actor.id}.${house.secrets.sign(purpose, actor.id)}/reservations.ics`,
  })),
  on(contract.personalCalendar, async ({ params, reader, ...asked }) => {
    const [personId = '', signature = ''] = params.token.split('.')
    if (!isSame(signature, asked.house.secrets.sign(purpose, personId))) throw refuse.unknownFeed()
    const { ids } = await findReservations(reading(reader), personId, undefined, feedSize)
    return sendCalendar('Nightmarket', await cardsOf(reader, ids, personId), asked)
  }),
]
