import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Instant, route } from '../route.ts'
import { LogPosition, ShowParams } from './common.ts'
import { Poll } from './poll.ts'
import { ChatLine } from './room.ts'
import { ShelfItem } from './shelf.ts'
import { Host, ShowState } from './show.ts'

/** Page kinds for OBS: `/overlay/<token>/<kind>`. */
export const OverlayKind = Type.Enum(['product', 'chat', 'pinned', 'countdown', 'poll', 'draw', 'flash-sale', 'all'])
export type OverlayKind = Static<typeof OverlayKind>

export const OverlayLink = Type.Object({ token: Type.String(), paths: Type.Record(Type.String(), Type.String()) })
export type OverlayLink = Static<typeof OverlayLink>

export const getOverlayLink = route({
  method: 'GET',
  path: '/shows/:showId/overlay-link',
  may: 'member',
  summary: 'The addresses of the transparent pages for OBS; for the crew.',
  params: ShowParams,
  answers: { 200: OverlayLink },
})

export const rotateOverlayLink = route({
  method: 'POST',
  path: '/shows/:showId/overlay-link',
  may: 'member',
  summary: 'Makes new addresses; the old ones stop.',
  params: ShowParams,
  answers: { 200: OverlayLink },
})

/** What the pages draw at open; afterwards they follow the room's socket with `overlay=<token>`. Public data only. */
export const Overlay = Type.Object({
  roomId: Type.String(),
  position: LogPosition,
  title: Texts,
  host: Host,
  state: ShowState,
  startsAt: Instant,
  pinned: Type.String(),
  explaining: Type.Optional(ShelfItem),
  lines: Type.Array(ChatLine),
  /** The question that is open, without a topic. */
  poll: Type.Optional(Poll),
})
export type Overlay = Static<typeof Overlay>

export const getOverlay = route({
  method: 'GET',
  path: '/overlays/:token',
  may: 'anyone',
  summary: 'What an overlay page draws.',
  params: Type.Object({ token: Type.String({ maxLength: 200 }) }),
  answers: { 200: Overlay },
})
