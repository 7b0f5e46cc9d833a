import { type Static, Type } from 'typebox'

import { Id, Instant, route } from '../route.ts'
import { Prize, WinState } from './prize.ts'

/** One place of the drawn order: which entry won which prize there. Later places are those drawn again. */
export const DrawnPlace = Type.Object({
  position: Type.Integer({ minimum: 1 }),
  number: Type.Integer({ minimum: 1 }),
  rank: Type.Integer({ minimum: 1 }),
  state: WinState,
  /** The position whose lapsed prize this one got. */
  instead: Type.Optional(Type.Integer()),
})
export type DrawnPlace = Static<typeof DrawnPlace>

/** All that is needed, with the entries, to recompute a draw. Hashes and seeds are hexadecimal. */
export const DrawProof = Type.Object({
  drawId: Id,
  title: Type.String(),
  showId: Id,
  state: Type.String(),
  prizes: Type.Array(Prize),
  entries: Type.Integer(),
  commitment: Type.Optional(Type.String()),
  root: Type.Optional(Type.String()),
  seed: Type.Optional(Type.String()),
  places: Type.Array(DrawnPlace),
  openedAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  drawnAt: Type.Optional(Instant),
})
export type DrawProof = Static<typeof DrawProof>

const params = Type.Object({ drawId: Id })

export const getDrawProof = route({
  method: 'GET',
  path: '/draws/:drawId/proof',
  may: 'anyone',
  summary:
    'Everything to check a draw with: commitment, root of the entries, seed and the drawn order as far as they are public.',
  params,
  answers: { 200: DrawProof },
})

export const entriesAPage = 10_000

export const listDrawEntries = route({
  method: 'GET',
  path: '/draws/:drawId/entries',
  may: 'anyone',
  summary: 'The entries of a closed draw in their order, as salted hashes that tell nothing of who they are.',
  params,
  query: Type.Object({ from: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })) }),
  answers: { 200: Type.Object({ from: Type.Integer(), entries: Type.Array(Type.String()) }) },
  perMinute: 600,
})
