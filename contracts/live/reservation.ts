import { Type } from 'typebox'

import { Page, pageQuery, route } from '../route.ts'
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
