import { type Static, Type } from 'typebox'

import { Id, Instant } from '../route.ts'

/** A carrier by its short name (`sf`, `yto`, `zto`, `jd`, `ems`, `dhl` …) or in words. */
export const Carrier = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
export const TrackingNumber = Type.String({ minLength: 4, maxLength: 40, pattern: '^[A-Za-z0-9-]+$' })

/** Carriers the screens offer by name; others may be written in words. */
export const knownCarriers = [
  'sf',
  'jd',
  'zto',
  'yto',
  'sto',
  'yunda',
  'jtexpress',
  'ems',
  'dhl',
  'ups',
  'fedex',
] as const

export const Parcel = Type.Object({
  id: Id,
  carrier: Carrier,
  trackingNumber: TrackingNumber,
  state: Type.Enum(['shipped', 'delivered']),
  lines: Type.Array(Type.Object({ lineId: Id, quantity: Type.Integer() })),
  shippedAt: Instant,
  deliveredAt: Type.Optional(Instant),
})
export type Parcel = Static<typeof Parcel>

export const ParcelDraft = Type.Object({
  carrier: Carrier,
  trackingNumber: TrackingNumber,
  /** Everything that is still to be shipped when absent. */
  lines: Type.Optional(
    Type.Array(Type.Object({ lineId: Id, quantity: Type.Integer({ minimum: 1, maximum: 999 }) }), {
      minItems: 1,
      maxItems: 100,
    }),
  ),
})
export type ParcelDraft = Static<typeof ParcelDraft>
