import { type Static, Type } from 'typebox'

import { Language } from '../identity.ts'
import { Instant, route } from '../route.ts'

/** A text in every language of the house. */
export const LocalText = Type.Object({
  'zh-CN': Type.String({ maxLength: 120 }),
  en: Type.String({ maxLength: 120 }),
})
export type LocalText = Static<typeof LocalText>

/** A page every foot line shows: terms, privacy, returns, licence of the business. */
export const LegalLink = Type.Object({
  label: LocalText,
  url: Type.String({ maxLength: 500, pattern: '^(https?://|/(?!/))' }),
})

const look = {
  name: LocalText,
  tagline: LocalText,
  /** One colour; the theme makes its ten shades and the readable colour on it. */
  accent: Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }),
  type: Type.Enum(['system', 'serif', 'rounded']),
  links: Type.Array(LegalLink, { maxItems: 12 }),
}

/** How the house looks to everybody. All three apps are themed from it. */
export const Brand = Type.Object({
  ...look,
  /** Square, at least 192 px, also the icon of the installed app. */
  logo: Type.Optional(Type.Object({ url: Type.String(), width: Type.Integer(), height: Type.Integer() })),
  changedAt: Instant,
})
export type Brand = Static<typeof Brand>

/** Public, with an ETag; browsers may keep it for a minute. */
export const getBrand = route({
  method: 'GET',
  path: '/brand',
  may: 'anyone',
  summary: 'Shows name, logo, colour, type and legal links of the house.',
  answers: { 200: Brand },
})
export const changeBrand = route({
  method: 'PATCH',
  path: '/brand',
  may: 'house.settings',
  summary: 'Changes how the house looks; open pages follow on their next visit.',
  body: Type.Partial(Type.Object(look), { additionalProperties: false }),
  answers: { 200: Brand },
})
/** The body is the picture itself (PNG, JPEG, WebP or SVG, up to 2 MiB) with its content type. */
export const changeLogo = route({
  method: 'PUT',
  path: '/brand/logo',
  may: 'house.settings',
  summary: 'Replaces the logo.',
  bodyLimit: 2 * 1024 * 1024,
  answers: { 200: Brand },
})
export const removeLogo = route({
  method: 'DELETE',
  path: '/brand/logo',
  may: 'house.settings',
  summary: 'Goes back to the name as the logo.',
  answers: { 200: Brand },
})

const providerLook = {
  id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  label: Type.String({ minLength: 1, maxLength: 40 }),
  discoveryUrl: Type.String({ pattern: '^https?://', maxLength: 500 }),
  clientId: Type.String({ minLength: 1, maxLength: 300 }),
  scopes: Type.Array(Type.String({ pattern: '^[^\\s"\\\\]{1,80}$' }), { maxItems: 20 }),
}
export const Provider = Type.Object({ ...providerLook, hasSecret: Type.Boolean() })
export type Provider = Static<typeof Provider>

const rules = {
  guestsMayEnter: Type.Boolean(),
  signUpIsOpen: Type.Boolean(),
  emailSignIn: Type.Boolean(),
  /** Members must prove their address before they can sign in; needs a mail server. */
  emailMustBeVerified: Type.Boolean(),
  phoneSignIn: Type.Boolean(),
  staffNeedSecondFactor: Type.Boolean(),
  /** Whether a draw may ask for a purchase; in some countries nobody may be made to buy to enter one. */
  purchaseMayBeCondition: Type.Boolean(),
  language: Language,
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  /** An IANA name such as `Asia/Shanghai`. */
  timeZone: Type.String({ minLength: 1, maxLength: 60 }),
}

export const Settings = Type.Object({ ...rules, providers: Type.Array(Provider) })
export type Settings = Static<typeof Settings>

export const getSettings = route({
  method: 'GET',
  path: '/settings',
  may: 'house.settings',
  summary: 'Shows what operators may set.',
  answers: { 200: Settings },
})
export const changeSettings = route({
  method: 'PATCH',
  path: '/settings',
  may: 'house.settings',
  summary: 'Changes settings; refused when it would lock everybody out.',
  body: Type.Partial(Type.Object(rules), { additionalProperties: false }),
  answers: { 200: Settings },
})
/** The client secret is write-only: leave it out to keep the one the house has. */
export const setProvider = route({
  method: 'PUT',
  path: '/settings/providers/:providerId',
  may: 'house.settings',
  summary: 'Adds or changes an outside sign-in provider (OpenID Connect).',
  params: Type.Object({ providerId: providerLook.id }),
  body: Type.Object({
    label: providerLook.label,
    discoveryUrl: providerLook.discoveryUrl,
    clientId: providerLook.clientId,
    scopes: providerLook.scopes,
    clientSecret: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  }),
  answers: { 200: Settings },
})
export const removeProvider = route({
  method: 'DELETE',
  path: '/settings/providers/:providerId',
  may: 'house.settings',
  summary: 'Removes an outside sign-in provider.',
  params: Type.Object({ providerId: providerLook.id }),
  answers: { 200: Settings },
})
/** What every app needs before anybody signs in; public and cacheable like the brand. */
export const getHouse = route({
  method: 'GET',
  path: '/house',
  may: 'anyone',
  summary: 'Shows the language, currency and time zone of the house.',
  answers: { 200: Type.Object({ language: Language, currency: rules.currency, timeZone: rules.timeZone }) },
})
