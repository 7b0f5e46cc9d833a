import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PersonId, ShowParams } from './common.ts'
import { ShowCard } from './show.ts'

const Reservation = Type.Object({ reserved: Type.Boolean(), reservations: Type.Integer() })

export const reserveShow = route({
  method: 'PUT',
  path: '/shows/:showId/reservation',
  may: 'member',
  summary: 'Reserves the show: a reminder ten minutes before and at the start. Twice is once.',
  params: ShowParams,
  answers: { 200: Reservation },
})

export const unreserveShow = route({
  method: 'DELETE',
  path: '/shows/:showId/reservation',
  may: 'member',
  summary: 'Gives the reservation up.',
  params: ShowParams,
  answers: { 200: Reservation },
})

export const listReservations = route({
  method: 'GET',
  path: '/me/reservations',
  may: 'member',
  summary: 'Shows the caller reserved, the next one first.',
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(ShowCard) },
})

const Calendar = Type.String({ contentMediaType: 'text/calendar' })

export const showCalendar = route({
  method: 'GET',
  path: '/shows/:showId/calendar.ics',
  may: 'anyone',
  summary: 'One show as a calendar file.',
  params: ShowParams,
  answers: { 200: Calendar },
})

export const houseCalendar = route({
  method: 'GET',
  path: '/calendar.ics',
  may: 'anyone',
  summary: 'All upcoming public shows, or those of one host, for calendar programs.',
  query: Type.Object({ hostId: Type.Optional(PersonId) }),
  answers: { 200: Calendar },
})

export const getMyCalendar = route({
  method: 'GET',
  path: '/me/calendar',
  may: 'member',
  summary: 'The secret address of the feed with the caller’s reservations.',
  answers: { 200: Type.Object({ path: Type.String() }) },
})

export const personalCalendar = route({
  method: 'GET',
  path: '/calendars/:token/reservations.ics',
  may: 'anyone',
  summary: 'A person’s reservations, for calendar programs; the address is the secret.',
  params: Type.Object({ token: Type.String({ maxLength: 200 }) }),
  answers: { 200: Calendar },
})

/** What the bell shows; the web words it by `kind`. */
export const Notice = Type.Object({
  id: Id,
  kind: Type.Enum([
    'show-soon',
    'show-started',
    'show-cancelled',
    'show-moved',
    'replay-ready',
    'draw-won',
    'flash-sale-soon',
    'group-completed',
    'group-failed',
    'help-reached',
    'invitation-rewarded',
    'invitation-refused',
  ]),
  /** Absent when it is of no show. */
  showId: Type.Optional(Id),
  /** What it leads to besides the show: the draw, the product on sale, the group, the call for help. */
  aboutId: Type.Optional(Id),
  title: Texts,
  /** Empty when it is of no show. */
  hostName: Type.String(),
  startsAt: Type.Optional(Instant),
  reason: Type.Optional(Type.String()),
  at: Instant,
  readAt: Type.Optional(Instant),
})
export type Notice = Static<typeof Notice>

export const listNotices = route({
  method: 'GET',
  path: '/me/notices',
  may: 'member',
  summary: 'What the caller was told, newest first, with the count of unread.',
  query: Type.Object({ ...pageQuery, unread: Type.Optional(Type.Boolean()) }),
  answers: {
    200: Type.Object({
      items: Type.Array(Notice),
      next: Type.Optional(Type.String()),
      unread: Type.Integer(),
    }),
  },
})

export const readNotices = route({
  method: 'POST',
  path: '/me/notices/read',
  may: 'member',
  summary: 'Marks the named notices as read, or all.',
  body: Type.Object({ ids: Type.Optional(Type.Array(Id, { maxItems: 200 })) }),
  answers: { 200: Done },
})
