import { type Static, Type } from 'typebox'

import { PersonCard } from '../identity/person.ts'
import { AddressForm } from '../orders/address.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Check, Draw, DrawDraft, DrawState, MyDraw, Receipt, Win } from './draw.ts'
import { Prize } from './prize.ts'

const showParams = Type.Object({ showId: Id })
const params = Type.Object({ drawId: Id })

/** What draws of this house can ask for and give. */
export const DrawKinds = Type.Object({
  conditions: Type.Array(Check.properties.kind),
  prizes: Type.Array(Prize.properties.kind),
  /** In which red packets are given. */
  currency: Type.String(),
})
export type DrawKinds = Static<typeof DrawKinds>

export const getDrawKinds = route({
  method: 'GET',
  path: '/draw-kinds',
  may: 'member',
  summary: 'Which conditions and prizes draws can have in this house, and the currency of red packets.',
  answers: { 200: DrawKinds },
})

export const createDraw = route({
  method: 'POST',
  path: '/shows/:showId/draws',
  may: 'member',
  summary: 'Prepares a draw for a show, or opens it at once; for those who run the show.',
  params: showParams,
  body: Type.Object({ ...DrawDraft.properties, open: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  answers: { 201: Draw },
})

export const listShowDraws = route({
  method: 'GET',
  path: '/shows/:showId/draws',
  may: 'anyone',
  summary: 'The draws of a show, newest first; prepared ones only for those who run it.',
  params: showParams,
  answers: { 200: Type.Object({ items: Type.Array(Draw) }) },
})

export const getDraw = route({
  method: 'GET',
  path: '/draws/:drawId',
  may: 'anyone',
  summary: 'Shows a draw that was opened.',
  params,
  answers: { 200: Draw },
})

export const getDrawDraft = route({
  method: 'GET',
  path: '/draws/:drawId/draft',
  may: 'member',
  summary: 'What a draw was made from, for those who run its show.',
  params,
  answers: {
    200: Type.Object({
      draft: DrawDraft,
      /** Which product each variant among the prizes belongs to. */
      products: Type.Array(Type.Object({ variantId: Id, productId: Id })),
    }),
  },
})

export const changeDraw = route({
  method: 'PUT',
  path: '/draws/:drawId',
  may: 'member',
  summary: 'Writes a prepared draw anew; one that was opened stays as it is.',
  params,
  body: DrawDraft,
  answers: { 200: Draw },
})

export const openDraw = route({
  method: 'POST',
  path: '/draws/:drawId/open',
  may: 'member',
  summary: 'Opens a prepared draw: its stock is set aside, the hash of its seed is public, the countdown runs.',
  params,
  answers: { 200: Draw },
})

export const closeDraw = route({
  method: 'POST',
  path: '/draws/:drawId/close',
  may: 'member',
  summary: 'Ends the countdown now and draws.',
  params,
  answers: { 200: Draw },
})

export const cancelDraw = route({
  method: 'POST',
  path: '/draws/:drawId/cancel',
  may: 'member',
  summary: 'Calls a draw off before it is closed; its stock goes back and the room is told why.',
  params,
  body: Type.Object(
    { reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  answers: { 200: Draw },
})

export const getMyDraw = route({
  method: 'GET',
  path: '/draws/:drawId/mine',
  may: 'person',
  summary: 'Which conditions the caller meets, their entry and what they won.',
  params,
  answers: { 200: MyDraw },
  perMinute: 240,
})

export const enterDraw = route({
  method: 'POST',
  path: '/draws/:drawId/entries',
  may: 'person',
  summary: 'Enters the draw; once a person, and again is the same entry.',
  params,
  answers: { 200: Receipt },
  perMinute: 60,
  isRepeatable: true,
})

export const listMyPrizes = route({
  method: 'GET',
  path: '/me/prizes',
  may: 'person',
  summary: 'What the caller won, newest first.',
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(Win) },
})

export const claimPrize = route({
  method: 'POST',
  path: '/draws/:drawId/wins/:position/claim',
  may: 'person',
  summary: 'Says where a prize goes; it is ordered at once. Once is enough, and only in time.',
  params: Type.Object({ drawId: Id, position: Type.Integer({ minimum: 1 }) }),
  body: Type.Object({ address: AddressForm }, { additionalProperties: false }),
  answers: { 200: Win },
})

/** Draws as operators list them. */
export const listDraws = route({
  method: 'GET',
  path: '/draws',
  may: 'promotions.manage',
  summary: 'Lists the draws of all shows, newest first.',
  query: Type.Object({
    ...pageQuery,
    state: Type.Optional(DrawState),
    search: Type.Optional(Type.String({ maxLength: 80 })),
  }),
  answers: { 200: Page(Draw) },
})

export const Entrant = Type.Object({
  number: Type.Integer(),
  person: Type.Optional(PersonCard),
  personId: Type.String(),
  at: Instant,
})
export type Entrant = Static<typeof Entrant>

export const listEntrants = route({
  method: 'GET',
  path: '/draws/:drawId/entrants',
  may: 'promotions.manage',
  summary: 'Who entered a draw, in their order.',
  params,
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(Entrant) },
})

/** A winner as the house sees one. */
export const WinnerRow = Type.Object({
  ...Win.properties,
  number: Type.Integer(),
  person: Type.Optional(PersonCard),
  personId: Type.String(),
  instead: Type.Optional(Type.Integer()),
  /** Why giving the prize failed the last time; it is tried again. */
  trouble: Type.Optional(Type.String()),
})
export type WinnerRow = Static<typeof WinnerRow>

export const listWinners = route({
  method: 'GET',
  path: '/draws/:drawId/winners',
  may: 'promotions.manage',
  summary: 'Who won what in a draw, and how far it is.',
  params,
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(WinnerRow) },
})
