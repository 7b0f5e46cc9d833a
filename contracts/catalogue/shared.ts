import { type Static, Type } from 'typebox'

/** A text in the languages it exists in; at least one is there. Readers show their own language, else the other. */
export const Texts = Type.Object(
  {
    zh: Type.Optional(Type.String({ maxLength: 300 })),
    en: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { minProperties: 1, additionalProperties: false },
)
export type Texts = Static<typeof Texts>

/** A text that may be in no language yet, such as the words for a picture. */
export const OptionalTexts = Type.Object(
  {
    zh: Type.Optional(Type.String({ maxLength: 1000 })),
    en: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
)
export type OptionalTexts = Static<typeof OptionalTexts>

/** A long text with simple marks (HTML). Shoppers only ever get it cleaned. */
export const RichTexts = Type.Object(
  {
    zh: Type.Optional(Type.String({ maxLength: 65_000 })),
    en: Type.Optional(Type.String({ maxLength: 65_000 })),
  },
  { additionalProperties: false },
)
export type RichTexts = Static<typeof RichTexts>

/** The name of a product in addresses and files: unique in the shop. */
export const Handle = Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$' })
export const ProductStatus = Type.Union([Type.Literal('draft'), Type.Literal('active'), Type.Literal('archived')])
export type ProductStatus = Static<typeof ProductStatus>
export const Tag = Type.String({ minLength: 1, maxLength: 255 })
/** An amount in the minor unit (fen, cent) of the shop's one currency. */
export const Amount = Type.Integer({ minimum: 0, maximum: 2_000_000_000 })
/** A day of the calendar, `2026-11-30`, without a time of day or a zone. */
export const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
/** The number a product had when its reader saw it; it grows by one with each edit. */
export const Version = Type.Integer({ minimum: 1 })

/** One field that differs: its name as in the contract (`title.en`, `variants[Large].price`) and both values in words. */
export const FieldChange = Type.Object({
  field: Type.String(),
  from: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
})
export type FieldChange = Static<typeof FieldChange>
