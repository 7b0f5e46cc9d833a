import { type Static, Type } from 'typebox'

import { OptionalTexts } from '../catalogue/shared.ts'
import { Done, Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

/** What can be shared. `home` and `invitation` need no subject. */
export const ShareKind = Type.Enum([
  'product',
  'show',
  'group',
  'help',
  'post',
  'article',
  'news',
  'invitation',
  'home',
])
export type ShareKind = Static<typeof ShareKind>

/** The way it was handed on: copied, by the system's own sheet, as a card with its QR code, to a network, or as a product in a post or an article. */
export const ShareChannel = Type.Enum(['link', 'system', 'card', 'weibo', 'qq', 'tag'])
export type ShareChannel = Static<typeof ShareChannel>

/** What stands behind `?s=` in a shared address. */
export const ShareToken = Type.String({ pattern: '^[0-9a-hjkmnp-tv-z]{12}$' })

const target = { kind: ShareKind, subjectId: Type.Optional(Id) }

export const ShareLink = Type.Object({
  token: ShareToken,
  ...target,
  channel: ShareChannel,
  /** Below the house's address, with the token in it. */
  path: Type.String(),
})
export type ShareLink = Static<typeof ShareLink>

/** Something a person shared, by whatever ways, and what came of it. Of those who came nothing is told but how many. */
export const OwnShare = Type.Object({
  ...target,
  title: OptionalTexts,
  pictureUrl: Type.Optional(Type.String()),
  path: Type.String(),
  visits: Type.Integer(),
  /** Orders that were paid. */
  orders: Type.Integer(),
  sharedAt: Instant,
})
export type OwnShare = Static<typeof OwnShare>

const figures = {
  /** Each visitor once a day; the sharer never. */
  visits: Type.Integer(),
  /** Those who made an account after coming by it. */
  newcomers: Type.Integer(),
  orders: Type.Integer(),
  /** What was paid for them, less what went back. */
  sales: Money,
}

/** A link as operators see it. */
export const ShareLinkRow = Type.Object({
  token: ShareToken,
  ...target,
  channel: ShareChannel,
  title: OptionalTexts,
  sharer: Type.Object({ id: Type.String(), name: Type.String() }),
  ...figures,
  madeAt: Instant,
  visitedAt: Type.Optional(Instant),
})
export type ShareLinkRow = Static<typeof ShareLinkRow>

/** Somebody who shared, with everything that came of it. */
export const Sharer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  links: Type.Integer(),
  ...figures,
  sharedAt: Instant,
})
export type Sharer = Static<typeof Sharer>

export const LinkSettings = Type.Object(
  {
    /** For so many days a device remembers whose link brought it here. */
    rememberDays: Type.Integer({ minimum: 1, maximum: 365 }),
  },
  { additionalProperties: false },
)
export type LinkSettings = Static<typeof LinkSettings>

/** Refusals: `sharing.unknown-target`. */
export const makeShareLink = route({
  method: 'POST',
  path: '/share-links',
  may: 'person',
  summary: 'Makes the caller’s link to something, by a channel; asked again it is the same link.',
  body: Type.Object({ ...target, channel: ShareChannel }, { additionalProperties: false }),
  isRepeatable: true,
  perMinute: 60,
  answers: { 200: ShareLink },
})

export const noteShareVisit = route({
  method: 'POST',
  path: '/share-visits',
  may: 'anyone',
  summary: 'Tells that somebody came by a shared link; counted once a day, and never for the sharer.',
  body: Type.Object(
    {
      token: ShareToken,
      /** The link that brought this device here first, where that was another one. */
      firstToken: Type.Optional(ShareToken),
      /** Chosen by the device, at random, and kept by it: tells two visitors without a name apart. */
      visitor: Type.String({ pattern: '^[0-9a-f-]{16,64}$' }),
      /** No new visit: only who sits here may be known better now. */
      isReturn: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  isRepeatable: true,
  perMinute: 60,
  answers: {
    200: Type.Object({
      /** Absent when there is no such link: nothing is to be remembered. */
      rememberDays: Type.Optional(Type.Integer()),
    }),
  },
})

export const listOwnShares = route({
  method: 'GET',
  path: '/share-links/own',
  may: 'person',
  summary: 'Lists what the caller shared with how many came and bought, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(OwnShare) },
})

const may = 'promotions.manage'
const filters = {
  /** A part of a sharer's name, or a token. */
  q: Type.Optional(Type.String({ maxLength: 100 })),
  kind: Type.Optional(ShareKind),
  channel: Type.Optional(ShareChannel),
}

export const listShareLinks = route({
  method: 'GET',
  path: '/share-links',
  may,
  summary: 'Lists shared links with what came of them, the newest first.',
  query: Type.Object({ ...filters, ...pageQuery }),
  answers: { 200: Page(ShareLinkRow) },
})

export const listSharers = route({
  method: 'GET',
  path: '/sharers',
  may,
  summary: 'Lists people who shared with what came of it, who shared latest first.',
  query: Type.Object({ ...filters, ...pageQuery }),
  answers: { 200: Page(Sharer) },
})

export const getLinkSettings = route({
  method: 'GET',
  path: '/share-links/settings',
  may,
  summary: 'Gives how long shared links are remembered.',
  answers: { 200: LinkSettings },
})

export const changeLinkSettings = route({
  method: 'PUT',
  path: '/share-links/settings',
  may,
  summary: 'Changes how long shared links are remembered, from now on.',
  body: LinkSettings,
  answers: { 200: Done },
})
