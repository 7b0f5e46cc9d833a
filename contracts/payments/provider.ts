import { type Static, Type } from 'typebox'

import { route } from '../route.ts'
import { PayMethod, ProviderId } from './payment.ts'

/** How a provider is set up. Secrets are told as set or not, never as they are. */
export const ProviderSetting = Type.Object({
  id: ProviderId,
  mode: Type.Enum(['sandbox', 'live']),
  isOffered: Type.Boolean(),
  /** It has all it needs in this mode. */
  isReady: Type.Boolean(),
  methods: Type.Array(PayMethod),
  noticeUrl: Type.Optional(Type.String()),
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      isSecret: Type.Boolean(),
      isOptional: Type.Boolean(),
      isLong: Type.Boolean(),
      isSet: Type.Boolean(),
      value: Type.Optional(Type.String()),
    }),
  ),
})
export type ProviderSetting = Static<typeof ProviderSetting>

const params = Type.Object({ providerId: ProviderId })

export const listProviders = route({
  method: 'GET',
  path: '/payments/providers',
  may: 'payments.manage',
  summary: 'Lists the payment providers and how they are set up.',
  answers: { 200: Type.Object({ items: Type.Array(ProviderSetting), hasSandbox: Type.Boolean() }) },
})

/** A secret that is left out stays as it is. */
export const setPaymentProvider = route({
  method: 'PUT',
  path: '/payments/providers/:providerId',
  may: 'payments.manage',
  summary: 'Sets up a payment provider.',
  params,
  body: Type.Object(
    {
      mode: Type.Enum(['sandbox', 'live']),
      isOffered: Type.Boolean(),
      fields: Type.Record(Type.String({ pattern: '^[A-Za-z0-9]{1,40}$' }), Type.String({ maxLength: 10_000 })),
    },
    { additionalProperties: false },
  ),
  answers: { 200: ProviderSetting },
})

export const testPaymentProvider = route({
  method: 'POST',
  path: '/payments/providers/:providerId/test',
  may: 'payments.manage',
  summary: 'Asks a provider something harmless, to see whether the keys are right.',
  isRepeatable: true,
  perMinute: 10,
  params,
  answers: { 200: Type.Object({ works: Type.Boolean(), fault: Type.Optional(Type.String()) }) },
})

const share = Type.Integer({ minimum: 0, maximum: 100 })

/** How the sandbox misbehaves: shares in percent, and what it does throughout. */
export const SandboxMischief = Type.Object(
  {
    duplicate: share,
    reorder: share,
    lose: share,
    forge: share,
    wrongAmount: share,
    wrongCurrency: share,
    wrongMerchant: share,
    refuseRefunds: share,
    payAfterClose: Type.Boolean(),
    delayMs: Type.Integer({ minimum: 0, maximum: 600_000 }),
    hangMs: Type.Integer({ minimum: 0, maximum: 60_000 }),
  },
  { additionalProperties: false },
)
export type SandboxMischief = Static<typeof SandboxMischief>

export const getSandbox = route({
  method: 'GET',
  path: '/payments/sandbox',
  may: 'payments.manage',
  summary: 'Shows how the payment sandbox misbehaves.',
  answers: { 200: SandboxMischief },
})

export const setSandbox = route({
  method: 'PUT',
  path: '/payments/sandbox',
  may: 'payments.manage',
  summary: 'Chooses how the payment sandbox misbehaves.',
  body: SandboxMischief,
  answers: { 200: SandboxMischief },
})
