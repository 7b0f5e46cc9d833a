import { type Static, Type } from 'typebox'

import { ProductCard } from '../catalogue/product.ts'
import { Texts } from '../catalogue/shared.ts'
import { Id, Instant, route } from '../route.ts'
import { MediaTime, ShowParams } from './common.ts'

/** A product on the shelf as the card shows it; price and stock are the catalogue's, now. */
export const ShelfItem = Type.Object({
  productId: Id,
  product: ProductCard,
  explaining: Type.Boolean(),
  /** How often it was explained in this show. */
  explained: Type.Integer(),
  /** Its latest clip of this show: "see it explained". */
  lastClipId: Type.Optional(Id),
})
export type ShelfItem = Static<typeof ShelfItem>

export const Shelf = Type.Object({
  /** Counts up with every change of the shelf; an entry with a lower one is old. */
  version: Type.Integer(),
  items: Type.Array(ShelfItem),
  explaining: Type.Optional(Type.Object({ productId: Id, clipId: Id, since: Instant, mediaTime: MediaTime })),
})
export type Shelf = Static<typeof Shelf>

export const getShelf = route({
  method: 'GET',
  path: '/shows/:showId/shelf',
  may: 'anyone',
  summary: 'The shelf in its order.',
  params: ShowParams,
  answers: { 200: Shelf },
})

export const shelveProducts = route({
  method: 'POST',
  path: '/shows/:showId/shelf',
  may: 'member',
  summary: 'Puts products at the end of the shelf; those that are there stay where they are.',
  params: ShowParams,
  body: Type.Object({ productIds: Type.Array(Id, { minItems: 1, maxItems: 200 }) }, { additionalProperties: false }),
  answers: { 200: Shelf },
})

export const unshelveProduct = route({
  method: 'DELETE',
  path: '/shows/:showId/shelf/:productId',
  may: 'member',
  summary: 'Takes a product off the shelf; explaining it ends.',
  params: Type.Object({ ...ShowParams.properties, productId: Id }),
  answers: { 200: Shelf },
})

export const orderShelf = route({
  method: 'PUT',
  path: '/shows/:showId/shelf/order',
  may: 'member',
  summary: 'Puts the named products in this order at the front; the rest follows as it was.',
  params: ShowParams,
  body: Type.Object({ productIds: Type.Array(Id, { minItems: 1, maxItems: 200 }) }, { additionalProperties: false }),
  answers: { 200: Shelf },
})

export const explain = route({
  method: 'POST',
  path: '/shows/:showId/explaining',
  may: 'member',
  summary: 'Explains this product, or the next or previous of the shelf. One at a time: the one before ends.',
  params: ShowParams,
  body: Type.Union([
    Type.Object({ productId: Id }, { additionalProperties: false }),
    Type.Object({ step: Type.Enum(['next', 'previous']) }, { additionalProperties: false }),
  ]),
  answers: { 200: Shelf },
})

export const stopExplaining = route({
  method: 'DELETE',
  path: '/shows/:showId/explaining',
  may: 'member',
  summary: 'Ends explaining; nothing is pinned.',
  params: ShowParams,
  answers: { 200: Shelf },
})

/** A span of a show in which one product was explained. */
export const ProductClip = Type.Object({
  id: Id,
  showId: Id,
  productId: Id,
  productTitle: Texts,
  imageUrl: Type.Optional(Type.String()),
  showTitle: Texts,
  hostName: Type.String(),
  from: MediaTime,
  /** Absent while it is still being explained. */
  until: Type.Optional(MediaTime),
  /** Where it begins in the replay. */
  offsetMs: Type.Integer(),
  durationMs: Type.Optional(Type.Integer()),
  /** Its own playlist, when the recording has it. */
  playlistUrl: Type.Optional(Type.String()),
  at: Instant,
})
export type ProductClip = Static<typeof ProductClip>

export const listShowClips = route({
  method: 'GET',
  path: '/shows/:showId/clips',
  may: 'anyone',
  summary: 'Product clips of a show in their order.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(ProductClip) }) },
})

export const listProductClips = route({
  method: 'GET',
  path: '/products/:productId/clips',
  may: 'anyone',
  summary: 'Clips that explain a product, from public replays and the running show, newest first.',
  params: Type.Object({ productId: Id }),
  answers: { 200: Type.Object({ items: Type.Array(ProductClip) }) },
})

export const Chapter = Type.Object({
  clipId: Id,
  productId: Id,
  title: Texts,
  imageUrl: Type.Optional(Type.String()),
  from: MediaTime,
  offsetMs: Type.Integer(),
  durationMs: Type.Integer(),
})
export type Chapter = Static<typeof Chapter>

export const Replay = Type.Object({
  showId: Id,
  playlistUrl: Type.String(),
  startedAt: Instant,
  durationMs: Type.Integer(),
  chapters: Type.Array(Chapter),
})
export type Replay = Static<typeof Replay>

export const getReplay = route({
  method: 'GET',
  path: '/shows/:showId/replay',
  may: 'anyone',
  summary: 'The recording with its product chapters; chat comes from the lines by media time.',
  params: ShowParams,
  answers: { 200: Replay },
})
