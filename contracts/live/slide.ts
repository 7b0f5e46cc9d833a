import { type Static, Type } from 'typebox'

import { Done, Id, route } from '../route.ts'
import { MediaTime, ShowParams } from './common.ts'

/** One slide of a show as everybody sees it. */
export const Slide = Type.Object({
  id: Id,
  url: Type.String(),
  /** The same, small. */
  thumbUrl: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
})
export type Slide = Static<typeof Slide>

/** With what only the crew reads: where it stands among the others, and what the presenter wants to say to it. */
export const DeskSlide = Type.Interface([Slide], {
  position: Type.Integer(),
  note: Type.String(),
  /** Moderators have hidden it: it is not shown any more. */
  hidden: Type.Boolean(),
})
export type DeskSlide = Static<typeof DeskSlide>

/** The slide that is shown from a moment of the picture on. */
export const SlideNow = Type.Object({ slide: Slide, mediaTime: MediaTime })
export type SlideNow = Static<typeof SlideNow>

/** Slides of one show. */
export const slidesMax = 100

const Slides = Type.Object({ items: Type.Array(DeskSlide), shownId: Type.Optional(Id) })
const SlideParams = Type.Object({ ...ShowParams.properties, slideId: Id })

export const listSlides = route({
  method: 'GET',
  path: '/shows/:showId/slides',
  may: 'member',
  summary: 'The slides of a show in their order, with notes; for those who run it.',
  params: ShowParams,
  answers: { 200: Slides },
})

/** The body is the picture itself (JPEG, PNG or WebP, up to 8 MiB) with its content type. */
export const addSlide = route({
  method: 'PUT',
  path: '/shows/:showId/slides/:slideId',
  may: 'member',
  summary: 'Adds a slide behind the others; it is made anew from its pixels. The same id again is the same slide.',
  params: SlideParams,
  bodyLimit: 8 * 1024 * 1024,
  answers: { 200: DeskSlide },
  perMinute: 240,
})

export const writeSlideNote = route({
  method: 'PATCH',
  path: '/shows/:showId/slides/:slideId',
  may: 'member',
  summary: 'Writes what the presenter wants to say to a slide; no viewer sees it.',
  params: SlideParams,
  body: Type.Object({ note: Type.String({ maxLength: 2000 }) }, { additionalProperties: false }),
  answers: { 200: DeskSlide },
})

export const removeSlide = route({
  method: 'DELETE',
  path: '/shows/:showId/slides/:slideId',
  may: 'member',
  summary: 'Removes a slide, from the replay too.',
  params: SlideParams,
  answers: { 200: Done },
})

export const orderSlides = route({
  method: 'PUT',
  path: '/shows/:showId/slide-order',
  may: 'member',
  summary: 'Puts the named slides in this order at the front; the rest follows as it was.',
  params: ShowParams,
  body: Type.Object(
    { slideIds: Type.Array(Id, { minItems: 1, maxItems: slidesMax }) },
    { additionalProperties: false },
  ),
  answers: { 200: Slides },
})

export const showSlide = route({
  method: 'PUT',
  path: '/shows/:showId/slide',
  may: 'member',
  summary: 'Shows this slide to the room, or the next or previous one; at either end it stays.',
  params: ShowParams,
  body: Type.Union([
    Type.Object({ slideId: Id }, { additionalProperties: false }),
    Type.Object({ step: Type.Enum(['next', 'previous']) }, { additionalProperties: false }),
  ]),
  answers: { 200: SlideNow },
  perMinute: 240,
})

export const hideSlides = route({
  method: 'DELETE',
  path: '/shows/:showId/slide',
  may: 'member',
  summary: 'Shows no slide any more.',
  params: ShowParams,
  answers: { 200: Done },
})

/** A span of a show in which one slide was shown. */
export const SlideSpan = Type.Object({
  id: Id,
  slide: Slide,
  from: MediaTime,
  /** Absent while it is shown. */
  until: Type.Optional(MediaTime),
  /** Where it begins in the replay. */
  offsetMs: Type.Integer(),
})
export type SlideSpan = Static<typeof SlideSpan>

export const listSlideSpans = route({
  method: 'GET',
  path: '/shows/:showId/slide-spans',
  may: 'anyone',
  summary: 'Which slide was shown when, in order; slides that were never shown are nobody’s to see.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(SlideSpan) }) },
})
