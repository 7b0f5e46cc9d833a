import { type Static, Type } from 'typebox'

import { Amount, Texts } from '../catalogue/shared.ts'
import { Done, Id, Money, route } from '../route.ts'
import { Country } from './address.ts'

/**
 * Where a fee holds: some provinces of a country, a whole country, or (without a country) everywhere else. The most exact
 * zone of a method counts; where none fits, the method does not deliver.
 */
export const ShippingZone = Type.Object(
  {
    country: Type.Optional(Country),
    /** Only with a country; all of it when absent. */
    provinces: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 100 })),
    /** First weight: up to so many grams cost `firstFee`. */
    firstGrams: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
    firstFee: Amount,
    /** Each further weight begun costs `additionalFee`. */
    additionalGrams: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
    additionalFee: Amount,
    /** Goods worth so much, at prices of activities and members and before coupons, travel for nothing. */
    freeFrom: Type.Optional(Amount),
    /** Heavier orders are not taken. */
    maxGrams: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
    daysFrom: Type.Optional(Type.Integer({ minimum: 0, maximum: 180 })),
    daysTo: Type.Optional(Type.Integer({ minimum: 0, maximum: 180 })),
  },
  { additionalProperties: false },
)
export type ShippingZone = Static<typeof ShippingZone>

export const ShippingMethodDraft = Type.Object({
  name: Texts,
  isEnabled: Type.Boolean(),
  /** Methods stand in this order; the first that delivers is chosen unless the buyer chooses. */
  place: Type.Integer({ minimum: 0, maximum: 1000 }),
  zones: Type.Array(ShippingZone, { minItems: 1, maxItems: 60 }),
})
export type ShippingMethodDraft = Static<typeof ShippingMethodDraft>

export const ShippingMethod = Type.Object({ id: Id, ...ShippingMethodDraft.properties })
export type ShippingMethod = Static<typeof ShippingMethod>

/** Why a method cannot be chosen. */
export const ShippingTrouble = Type.Enum(['no-delivery-there', 'too-heavy'])
export type ShippingTrouble = Static<typeof ShippingTrouble>

/** A method as the buyer chooses it: what it costs for these goods and this address, or why it cannot be had. */
export const ShippingChoice = Type.Object({
  methodId: Id,
  name: Texts,
  fee: Type.Optional(Money),
  /** What it would cost if it were not free from a sum. */
  usualFee: Type.Optional(Money),
  /** What is missing until it is free. */
  freeIn: Type.Optional(Money),
  daysFrom: Type.Optional(Type.Integer()),
  daysTo: Type.Optional(Type.Integer()),
  trouble: Type.Optional(ShippingTrouble),
})
export type ShippingChoice = Static<typeof ShippingChoice>

const params = Type.Object({ methodId: Id })

export const listShippingMethods = route({
  method: 'GET',
  path: '/orders/shipping-methods',
  may: 'orders.read',
  summary: 'Lists the shipping methods with their zones, in their order.',
  answers: { 200: Type.Object({ items: Type.Array(ShippingMethod) }) },
})
export const addShippingMethod = route({
  method: 'POST',
  path: '/orders/shipping-methods',
  may: 'orders.manage',
  summary: 'Adds a shipping method.',
  body: ShippingMethodDraft,
  answers: { 201: ShippingMethod },
})
export const changeShippingMethod = route({
  method: 'PUT',
  path: '/orders/shipping-methods/:methodId',
  may: 'orders.manage',
  summary: 'Writes a shipping method anew; orders placed keep what they paid.',
  params,
  body: ShippingMethodDraft,
  answers: { 200: ShippingMethod },
})
export const removeShippingMethod = route({
  method: 'DELETE',
  path: '/orders/shipping-methods/:methodId',
  may: 'orders.manage',
  summary: 'Removes a shipping method for good.',
  params,
  answers: { 200: Done },
})
