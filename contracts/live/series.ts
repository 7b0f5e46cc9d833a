import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PersonId } from './common.ts'
import { RoomRules, ShowCard, ShowFormat } from './show.ts'

/** Which days, at which wall-clock time, in which zone. A night whose clocks skip that time has no show (RFC 5545). */
export const SeriesRule = Type.Object(
  {
    frequency: Type.Enum(['daily', 'weekly', 'monthly']),
    /** Every n-th day, week or month. */
    interval: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, default: 1 })),
    /** Weekly: which days. Monthly: which weekday together with `nth`. */
    days: Type.Optional(Type.Array(Type.Enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']), { maxItems: 7 })),
    /** Monthly: 1–4 counts from the start, -1 is the last. */
    nth: Type.Optional(Type.Integer({ minimum: -1, maximum: 4 })),
    /** Monthly instead of a weekday: the day of the month; months without it are left out. */
    monthDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
    /** First day, `2026-09-01`, in the zone. */
    firstDay: Type.String({ format: 'date' }),
    /** Wall-clock start, `20:00`. */
    time: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    /** Last day, included. */
    lastDay: Type.Optional(Type.String({ format: 'date' })),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  { additionalProperties: false },
)
export type SeriesRule = Static<typeof SeriesRule>

export const SeriesTemplate = Type.Object(
  {
    title: Texts,
    about: Type.Optional(Type.String({ maxLength: 5000 })),
    coverUrl: Type.Optional(Type.String({ maxLength: 500 })),
    hostId: Type.Optional(PersonId),
    plannedMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, default: 120 })),
    format: Type.Optional(ShowFormat),
    productIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
    script: Type.Optional(Type.String({ maxLength: 50_000 })),
    rules: Type.Optional(Type.Partial(RoomRules)),
  },
  { additionalProperties: false },
)
export type SeriesTemplate = Static<typeof SeriesTemplate>

export const Series = Type.Object({
  id: Id,
  template: SeriesTemplate,
  rule: SeriesRule,
  hostId: Type.String(),
  /** Shows are made this far ahead. */
  plannedUntil: Instant,
  stopped: Type.Boolean(),
  upcoming: Type.Array(ShowCard),
})
export type Series = Static<typeof Series>

const SeriesParams = Type.Object({ seriesId: Id })

export const planSeries = route({
  method: 'POST',
  path: '/series',
  may: 'shows.host',
  summary: 'Plans a recurring show; the coming eight weeks are made at once, later ones by a nightly job.',
  body: Type.Object({ template: SeriesTemplate, rule: SeriesRule }, { additionalProperties: false }),
  answers: { 201: Series },
})

export const previewSeries = route({
  method: 'POST',
  path: '/series/preview',
  may: 'shows.host',
  summary: 'The first ten starts a rule gives, before it is saved.',
  body: SeriesRule,
  answers: { 200: Type.Object({ startsAt: Type.Array(Instant) }) },
})

export const listSeries = route({
  method: 'GET',
  path: '/series',
  may: 'shows.host',
  summary: 'The series the caller hosts; all of them with shows.manage.',
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(Series) },
})

export const getSeries = route({
  method: 'GET',
  path: '/series/:seriesId',
  may: 'shows.host',
  summary: 'One series with its coming shows.',
  params: SeriesParams,
  answers: { 200: Series },
})

export const changeSeries = route({
  method: 'PATCH',
  path: '/series/:seriesId',
  may: 'shows.host',
  summary: 'Changes the named show and all following; shows changed alone keep what was changed.',
  params: SeriesParams,
  body: Type.Object(
    {
      /** The first show that changes; every coming one when absent. */
      fromShowId: Type.Optional(Id),
      template: Type.Optional(Type.Partial(SeriesTemplate)),
      rule: Type.Optional(SeriesRule),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Series },
})

export const stopSeries = route({
  method: 'POST',
  path: '/series/:seriesId/stop',
  may: 'shows.host',
  summary: 'Makes no more shows; the coming ones are cancelled with the reason.',
  params: SeriesParams,
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  answers: { 200: Series },
})
