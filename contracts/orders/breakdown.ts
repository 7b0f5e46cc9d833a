import { type Static, Type } from 'typebox'

import { Picture } from '../catalogue/media.ts'
import { Texts } from '../catalogue/shared.ts'
import { PriceShare } from '../promotions/price.ts'
import { Id } from '../route.ts'

/** What a line is bought by besides its own price. The price of an activity stands in place of the variant's. */
export const activityKinds = ['flash-sale', 'group-buy', 'price-help', 'endowed'] as const
export const ActivityKind = Type.Enum([...activityKinds])
export type ActivityKind = (typeof activityKinds)[number]

/** What is bought, in the words and with the picture of the moment. */
export const Goods = Type.Object({
  variantId: Id,
  productId: Id,
  title: Texts,
  /** The chosen value of each option, in the product's order; `options` in the languages that have labels. */
  values: Type.Array(Type.String()),
  options: Type.Object({
    zh: Type.Optional(Type.Array(Type.String())),
    en: Type.Optional(Type.Array(Type.String())),
  }),
  sku: Type.Optional(Type.String()),
  picture: Type.Optional(Picture),
})
export type Goods = Static<typeof Goods>

const sum = Type.Integer({ minimum: 0 })

/** What a line of an order costs, in minor units: `subtotal` at the label price, `total` what is paid for it. */
export const LineSums = Type.Object({
  unitPrice: sum,
  subtotal: sum,
  discount: sum,
  total: sum,
  shares: Type.Array(PriceShare),
})
export type LineSums = Static<typeof LineSums>
