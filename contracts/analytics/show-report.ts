import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { ShowParams } from '../live/common.ts'
import { ShowState } from '../live/show.ts'
import { Done, Id, Instant, Money, route } from '../route.ts'

/** What a host can launch in a show. */
export const launchKinds = ['flash-sale', 'draw', 'coupon', 'group-buy', 'poll', 'quiz', 'topic', 'red-packet'] as const
export const LaunchKind = Type.Enum([...launchKinds])
export type LaunchKind = Static<typeof LaunchKind>

/** A show in numbers; money in minor units of the report's currency. Of earlier shows they are means and may be fractions. */
export const ReportFigures = Type.Object({
  minutes: Type.Number({ description: 'How long it was on air' }),
  people: Type.Number({ description: 'Different people with a session who were there' }),
  peak: Type.Number(),
  averagePeople: Type.Number({ description: 'In the room at once, weighed by time' }),
  watchedMs: Type.Number({ description: 'Mean of those whose watching was measured' }),
  chat: Type.Number(),
  likes: Type.Number(),
  follows: Type.Number(),
  clicks: Type.Number(),
  clickPeople: Type.Number({ description: 'Different people with a session who clicked' }),
  carts: Type.Number(),
  placed: Type.Number(),
  paid: Type.Number(),
  buyers: Type.Number({ description: 'Different people who paid' }),
  pieces: Type.Number(),
  sales: Type.Number(),
  refunds: Type.Number(),
  refunded: Type.Number(),
})
export type ReportFigures = Static<typeof ReportFigures>

/** One minute of the show. */
export const ReportMinute = Type.Object({
  minute: Instant,
  /** Mean of the minute, and its most. */
  people: Type.Number(),
  peak: Type.Integer(),
  joins: Type.Integer(),
  chat: Type.Integer(),
  likes: Type.Integer(),
  follows: Type.Integer(),
  clicks: Type.Integer(),
  carts: Type.Integer(),
  placed: Type.Integer(),
  paid: Type.Integer(),
  sales: Type.Integer(),
  refunds: Type.Integer(),
})
export type ReportMinute = Static<typeof ReportMinute>

/** A stretch in which one product was explained. */
export const ReportExplained = Type.Object({
  clipId: Id,
  productId: Id,
  from: Instant,
  until: Instant,
})
export type ReportExplained = Static<typeof ReportExplained>

export const ReportProduct = Type.Object({
  productId: Id,
  title: Texts,
  imageUrl: Type.Optional(Type.String()),
  explainedMs: Type.Integer(),
  clicks: Type.Integer(),
  clickPeople: Type.Integer(),
  replayClicks: Type.Integer(),
  carts: Type.Integer(),
  placed: Type.Integer(),
  paid: Type.Integer(),
  buyers: Type.Integer(),
  pieces: Type.Integer(),
  sales: Type.Integer(),
  refunded: Type.Integer(),
  /** Orders placed for each click, 0–1; absent without clicks. */
  conversion: Type.Optional(Type.Number()),
  /** Share of the people who clicked that paid, 0–1; absent when nobody with a session clicked. */
  peopleConversion: Type.Optional(Type.Number()),
})
export type ReportProduct = Static<typeof ReportProduct>

export const ReportLaunch = Type.Object({
  id: Id,
  kind: LaunchKind,
  title: Texts,
  productId: Type.Optional(Id),
  openedAt: Instant,
  closedAt: Type.Optional(Instant),
  /** Who took part: entries, claims, answers, shares. */
  people: Type.Integer(),
  /** People in the room on average in the three minutes before it was opened and after it was over. */
  peopleBefore: Type.Optional(Type.Number()),
  peopleAfter: Type.Optional(Type.Number()),
  /** New followers of the host from its opening to its end. */
  follows: Type.Integer(),
  draw: Type.Optional(Type.Object({ winners: Type.Integer() })),
  redPacket: Type.Optional(Type.Object({ given: Money })),
  coupon: Type.Optional(
    Type.Object({
      claimed: Type.Integer(),
      used: Type.Integer({ description: 'In orders that stand' }),
      /** Paid for goods of this show in orders in which one was used. */
      sales: Type.Integer(),
      discount: Type.Integer(),
    }),
  ),
  groupBuy: Type.Optional(
    Type.Object({
      opened: Type.Integer({ description: 'Groups whose leader has paid' }),
      completed: Type.Integer(),
      sales: Type.Integer({ description: 'Paid for seats in orders from this show' }),
    }),
  ),
  flashSale: Type.Optional(
    Type.Object({
      allotment: Type.Integer(),
      claimed: Type.Integer({ description: 'Pieces, those that came back included' }),
      waiting: Type.Integer({ description: 'Claimed or ordered, not paid for yet' }),
      paid: Type.Integer(),
      returned: Type.Integer(),
      left: Type.Integer(),
      soldOutMs: Type.Optional(Type.Integer({ description: 'From its opening to the last piece claimed' })),
    }),
  ),
})
export type ReportLaunch = Static<typeof ReportLaunch>

/**
 * How sales went before and while something was explained or launched: minor units a minute of orders that were placed then
 * and have been paid. A difference in time; that the one made the other is not said.
 */
export const ReportMove = Type.Object({
  kind: Type.Union([Type.Literal('explained'), LaunchKind]),
  id: Id,
  /** Whose sales are compared; the whole show's when absent. */
  productId: Type.Optional(Id),
  title: Texts,
  from: Instant,
  until: Instant,
  beforeMs: Type.Integer(),
  duringMs: Type.Integer(),
  /** Absent when less than a minute of show lies before it. */
  before: Type.Optional(Type.Number()),
  during: Type.Number(),
  difference: Type.Optional(Type.Number()),
  /** Other things that were explained or launched in the two windows. */
  alongside: Type.Integer(),
})
export type ReportMove = Static<typeof ReportMove>

/** A minute that stands out of its own show. */
export const ReportMoment = Type.Object({
  minute: Instant,
  from: Instant,
  until: Instant,
  score: Type.Number(),
  /** By how many standard deviations each lies above the mean of the show's minutes. */
  chat: Type.Number(),
  likes: Type.Number(),
  sales: Type.Number(),
  productId: Type.Optional(Id),
  launchIds: Type.Array(Id),
  /** Where in the replay it begins; absent as long as there is none. */
  offsetMs: Type.Optional(Type.Integer()),
  /** The clip to be played and to be kept; absent where nothing was recorded. */
  playlistUrl: Type.Optional(Type.String()),
  fileUrl: Type.Optional(Type.String()),
})
export type ReportMoment = Static<typeof ReportMoment>

const noteText = Type.String({ maxLength: 4_000 })
export const ReportNote = Type.Object({
  again: Type.String(),
  otherwise: Type.String(),
  by: Type.String(),
  at: Instant,
})
export type ReportNote = Static<typeof ReportNote>

export const ShowReport = Type.Object({
  show: Type.Object({
    id: Id,
    title: Texts,
    host: Type.Object({ id: Type.String(), name: Type.String() }),
    state: ShowState,
    rehearsal: Type.Boolean(),
    startedAt: Instant,
    endedAt: Type.Optional(Instant),
  }),
  /** Some or all who took part are played by a program. */
  isSimulated: Type.Boolean(),
  simulatedChat: Type.Integer(),
  currency: Type.String(),
  figures: ReportFigures,
  /** Means of the host's earlier shows; absent with the first one. */
  usual: Type.Optional(Type.Object({ shows: Type.Integer(), figures: ReportFigures })),
  /** Of the figures what happened after the show had ended. */
  after: Type.Object({
    carts: Type.Integer(),
    placed: Type.Integer(),
    paid: Type.Integer(),
    sales: Type.Integer(),
    refunds: Type.Integer(),
    refunded: Type.Integer(),
  }),
  replayClicks: Type.Integer(),
  /** Clicks by people without a session, who cannot be told from each other. */
  namelessClicks: Type.Integer(),
  /** Sales in other currencies than the report's. */
  otherSales: Type.Array(Money),
  minutes: Type.Array(ReportMinute),
  explained: Type.Array(ReportExplained),
  launches: Type.Array(ReportLaunch),
  products: Type.Array(ReportProduct),
  moves: Type.Array(ReportMove),
  moments: Type.Array(ReportMoment),
  note: Type.Optional(ReportNote),
  mayNote: Type.Boolean(),
})
export type ShowReport = Static<typeof ShowReport>

export const getShowReport = route({
  method: 'GET',
  path: '/shows/:showId/report',
  may: 'member',
  summary: 'The report of a show, or of a running one so far; for those who run it and those who read figures.',
  params: ShowParams,
  answers: { 200: ShowReport },
  perMinute: 60,
})

export const writeReportNote = route({
  method: 'PUT',
  path: '/shows/:showId/report/note',
  may: 'member',
  summary:
    'Writes what to do again and what to do otherwise; for those who run the show. The last one who writes stands.',
  params: ShowParams,
  body: Type.Object({ again: noteText, otherwise: noteText }, { additionalProperties: false }),
  answers: { 200: ReportNote },
})

export const rebuildReports = route({
  method: 'POST',
  path: '/reports/rebuild',
  may: 'house.operate',
  summary: 'Lets all show reports be counted again from the first fact on.',
  answers: { 202: Done },
  perMinute: 2,
})
