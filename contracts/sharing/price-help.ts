import { type Static, Type } from 'typebox'

import { ProductCard } from '../catalogue/product.ts'
import { Amount, OptionalTexts, Version } from '../catalogue/shared.ts'
import { Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

/** `equal`: every friend cuts the same. `early`: the first cuts three times what the last does. */
export const CutShape = Type.Enum(['equal', 'early'])
export type CutShape = Static<typeof CutShape>

/** Whether the owner of a call may buy at whatever it has come to, or at the lowest price only. */
export const BuyAt = Type.Enum(['any', 'floor'])
export type BuyAt = Static<typeof BuyAt>

export const HelpOfferState = Type.Enum(['scheduled', 'running', 'paused', 'ended'])
export type HelpOfferState = Static<typeof HelpOfferState>

/** Follows the clock: `expired` once its time is over, `bought` once its order is paid. */
export const HelpState = Type.Enum(['open', 'ordered', 'bought', 'expired'])
export type HelpState = Static<typeof HelpState>

const people = Type.Integer({ minimum: 1, maximum: 100 })

export const HelpOfferDraft = Type.Object(
  {
    variantId: Id,
    startPrice: Amount,
    floorPrice: Amount,
    /** Friends it takes to come to the lowest price. */
    needed: people,
    /** So many of them must be people who never bought here. */
    newNeeded: Type.Integer({ minimum: 0, maximum: 100 }),
    shape: CutShape,
    buyAt: BuyAt,
    startsAt: Instant,
    endsAt: Instant,
    /** How long one call runs, never beyond the offer's end. */
    callHours: Type.Integer({ minimum: 1, maximum: 720 }),
    callsPerPerson: Type.Integer({ minimum: 1, maximum: 100 }),
    /** How often one person may help in a day, whomever. */
    helpsPerDay: Type.Integer({ minimum: 1, maximum: 100 }),
    /** Whether people without an account may help. */
    forGuests: Type.Boolean(),
    /** Pieces that are sold like this at most. */
    total: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
)
export type HelpOfferDraft = Static<typeof HelpOfferDraft>

const shown = {
  id: Id,
  product: ProductCard,
  variantId: Id,
  /** Its values in each language; empty where the product has but one. */
  variant: OptionalTexts,
  startPrice: Money,
  floorPrice: Money,
  needed: Type.Integer(),
  newNeeded: Type.Integer(),
  shape: CutShape,
  buyAt: BuyAt,
  startsAt: Instant,
  endsAt: Instant,
  callHours: Type.Integer(),
  forGuests: Type.Boolean(),
}

/** An offer as everybody sees it. */
export const HelpOffer = Type.Object({
  ...shown,
  state: HelpOfferState,
  /** Pieces that can still be had like this; absent without a limit. */
  left: Type.Optional(Type.Integer()),
})
export type HelpOffer = Static<typeof HelpOffer>

/** An offer as those who run it see it, with what came of it. */
export const RunHelpOffer = Type.Object({
  ...HelpOffer.properties,
  version: Version,
  callsPerPerson: Type.Integer(),
  helpsPerDay: Type.Integer(),
  total: Type.Optional(Type.Integer()),
  calls: Type.Integer(),
  /** Calls that came to the lowest price, and those that were bought and paid. */
  reached: Type.Integer(),
  bought: Type.Integer(),
  helps: Type.Integer(),
  newHelpers: Type.Integer(),
  createdBy: Type.String(),
  createdAt: Instant,
})
export type RunHelpOffer = Static<typeof RunHelpOffer>

/** Somebody's call for help. The price is what it has come to; what is still needed is told as it is. */
export const PriceHelp = Type.Object({
  id: Id,
  offerId: Id,
  state: HelpState,
  product: ProductCard,
  variantId: Id,
  /** Its values in each language; empty where the product has but one. */
  variant: OptionalTexts,
  startPrice: Money,
  floorPrice: Money,
  price: Money,
  needed: Type.Integer(),
  helped: Type.Integer(),
  /** Of those who are still needed, so many have to be new here. */
  newStillNeeded: Type.Integer(),
  shape: CutShape,
  buyAt: BuyAt,
  forGuests: Type.Boolean(),
  openedAt: Instant,
  endsAt: Instant,
  orderId: Type.Optional(Id),
})
export type PriceHelp = Static<typeof PriceHelp>

/** What one friend has done. Names are shortened. */
export const GivenHelp = Type.Object({
  name: Type.String(),
  avatarUrl: Type.Optional(Type.String()),
  cut: Money,
  isNew: Type.Boolean(),
  at: Instant,
})
export type GivenHelp = Static<typeof GivenHelp>

/** Why the caller cannot help; absent when they can. */
export const HelpTrouble = Type.Enum(['own', 'helped', 'over', 'full', 'members-only', 'new-only', 'today'])
export type HelpTrouble = Static<typeof HelpTrouble>

export const PriceHelpPage = Type.Object({
  help: PriceHelp,
  owner: Type.Object({ name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  helpers: Type.Array(GivenHelp),
  me: Type.Object({
    isOwner: Type.Boolean(),
    trouble: Type.Optional(HelpTrouble),
    /** What the caller has cut. */
    cut: Type.Optional(Money),
  }),
})
export type PriceHelpPage = Static<typeof PriceHelpPage>

const HelpParams = Type.Object({ helpId: Id })
const OfferParams = Type.Object({ offerId: Id })

export const listHelpOffers = route({
  method: 'GET',
  path: '/price-help-offers',
  may: 'anyone',
  summary: 'Lists what friends can help to get cheaper now, the newest first; of one product when it is named.',
  query: Type.Object({ productId: Type.Optional(Id), ...pageQuery }),
  answers: { 200: Page(HelpOffer) },
})

/** Refusals: `sharing.help-offer-not-open`, `help-offer-gone`, `help-calls-used`. */
export const openPriceHelp = route({
  method: 'POST',
  path: '/price-help-offers/:offerId/calls',
  may: 'member',
  summary: 'Opens a call for help; while one of the offer is open it is that one.',
  params: OfferParams,
  isRepeatable: true,
  perMinute: 30,
  answers: { 200: PriceHelp },
})

export const getPriceHelp = route({
  method: 'GET',
  path: '/price-helps/:helpId',
  may: 'anyone',
  summary: 'One call for help, with who has helped and whether the caller may.',
  params: HelpParams,
  answers: { 200: PriceHelpPage },
})

/** Refusals: `sharing.help-own`, `help-over`, `help-full`, `help-members-only`, `help-new-only`, `help-device-used`, `helped-enough-today`. */
export const givePriceHelp = route({
  method: 'POST',
  path: '/price-helps/:helpId/helps',
  may: 'person',
  summary: 'Helps once: the price falls by what the rule says. Again is the same help.',
  params: HelpParams,
  isRepeatable: true,
  perMinute: 30,
  answers: { 200: PriceHelpPage },
})

export const listMyPriceHelps = route({
  method: 'GET',
  path: '/me/price-helps',
  may: 'person',
  summary: 'Lists the caller’s own calls for help, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(PriceHelp) },
})

const may = 'promotions.manage'

export const listRunHelpOffers = route({
  method: 'GET',
  path: '/price-help-offers/run',
  may,
  summary: 'Lists offers of price help with what came of them, the newest first.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(HelpOfferState),
    ...pageQuery,
  }),
  answers: { 200: Page(RunHelpOffer) },
})

export const readHelpOffer = route({
  method: 'GET',
  path: '/price-help-offers/:offerId/run',
  may,
  summary: 'One offer of price help, as its editor sees it.',
  params: OfferParams,
  answers: { 200: RunHelpOffer },
})

export const createHelpOffer = route({
  method: 'POST',
  path: '/price-help-offers',
  may,
  summary: 'Adds an offer of price help.',
  body: HelpOfferDraft,
  answers: { 201: RunHelpOffer },
})

export const changeHelpOffer = route({
  method: 'PUT',
  path: '/price-help-offers/:offerId',
  may,
  summary: 'Changes an offer; calls that are open keep their terms. Refused when it is not the version that was seen.',
  params: OfferParams,
  body: Type.Object({ version: Version, draft: HelpOfferDraft }, { additionalProperties: false }),
  answers: { 200: RunHelpOffer },
})

export const turnHelpOffer = route({
  method: 'POST',
  path: '/price-help-offers/:offerId/turn',
  may,
  summary: 'Pauses, resumes or ends the opening of calls; open ones go on to their end.',
  params: OfferParams,
  body: Type.Object(
    { version: Version, act: Type.Enum(['paused', 'resumed', 'ended']) },
    { additionalProperties: false },
  ),
  answers: { 200: RunHelpOffer },
})

/** A call as those who run its offer see it. */
export const RunPriceHelp = Type.Object({
  id: Id,
  owner: Type.Object({ id: Type.String(), name: Type.String() }),
  state: HelpState,
  helped: Type.Integer(),
  newHelpers: Type.Integer(),
  needed: Type.Integer(),
  price: Money,
  openedAt: Instant,
  endsAt: Instant,
  orderId: Type.Optional(Id),
})
export type RunPriceHelp = Static<typeof RunPriceHelp>

export const listOfferHelps = route({
  method: 'GET',
  path: '/price-help-offers/:offerId/calls',
  may,
  summary: 'Lists the calls of an offer, the latest first.',
  params: OfferParams,
  query: Type.Object({ state: Type.Optional(HelpState), ...pageQuery }),
  answers: { 200: Page(RunPriceHelp) },
})
