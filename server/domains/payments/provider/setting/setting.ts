import type { ProviderId } from '#contracts/payments'

/** What a provider has to be told about the shop. Secret fields are sealed and never shown again. */
export interface SettingField {
  readonly name: string
  readonly isSecret: boolean
  readonly isOptional?: boolean
  /** A key of many lines. */
  readonly isLong?: boolean
  /** What a value must look like. */
  readonly pattern: RegExp
}

const line = /^[\x21-\x7e]{1,200}$/
const publicPem = /^-----BEGIN PUBLIC KEY-----[\s\S]{100,4000}-----END PUBLIC KEY-----\s*$/
const privatePem = /^-----BEGIN PRIVATE KEY-----[\s\S]{100,8000}-----END PRIVATE KEY-----\s*$/
const address: SettingField = {
  name: 'address',
  isSecret: false,
  isOptional: true,
  pattern: /^https?:\/\/[^\s/]{1,200}$/,
}
const shown = (name: string, pattern = line): SettingField => ({ name, isSecret: false, pattern })
const secret = (name: string, pattern = line): SettingField => ({ name, isSecret: true, pattern })

export const settingFields: Readonly<Record<ProviderId, readonly SettingField[]>> = {
  sandbox: [],
  stripe: [
    secret('secretKey', /^(?:sk|rk)_[A-Za-z0-9_]{8,200}$/),
    secret('webhookSecret', /^whsec_\S{8,200}$/),
    address,
  ],
  wechat: [
    shown('merchantId', /^\d{6,32}$/),
    shown('appId'),
    shown('serialNumber', /^[0-9A-Fa-f]{16,64}$/),
    shown('publicKeyId', /^PUB_KEY_ID_\S{8,100}$/),
    { ...shown('publicKey', publicPem), isLong: true },
    { ...secret('privateKey', privatePem), isLong: true },
    secret('apiV3Key', /^\S{32}$/),
    address,
  ],
  alipay: [
    shown('appId', /^\d{10,32}$/),
    shown('sellerId', /^2088\d{12}$/),
    { ...shown('publicKey', publicPem), isLong: true },
    { ...secret('privateKey', privatePem), isLong: true },
    address,
  ],
}
