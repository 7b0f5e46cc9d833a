import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** Everything that signs: the sandbox's own halves and those it hands to the shop that runs it. */
export interface Keys {
  readonly stripe: { readonly secretKey: string; readonly webhookSecret: string }
  readonly wechat: {
    readonly merchantId: string
    readonly appId: string
    readonly serialNumber: string
    readonly publicKeyId: string
    readonly apiV3Key: string
    readonly merchant: Pair
    readonly platform: Pair
  }
  readonly alipay: { readonly appId: string; readonly sellerId: string; readonly app: Pair; readonly platform: Pair }
}

interface Pair {
  readonly privateKey: string
  readonly publicKey: string
}

const generate = promisify(generateKeyPair)

async function makePair(): Promise<Pair> {
  return generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

export async function makeKeys(): Promise<Keys> {
  const [merchant, wechatPlatform, app, alipayPlatform] = await Promise.all(Array.from({ length: 4 }, makePair))
  if (!merchant || !wechatPlatform || !app || !alipayPlatform) throw new Error('No keys could be made.')
  const text = (bytes: number) => randomBytes(bytes).toString('hex')
  return {
    stripe: { secretKey: `sk_test_${text(16)}`, webhookSecret: `whsec_${text(16)}` },
    wechat: {
      merchantId: '1900000001',
      appId: 'wxsandbox00000001',
      serialNumber: text(20).toUpperCase(),
      publicKeyId: `PUB_KEY_ID_${text(16)}`,
      apiV3Key: text(16),
      merchant,
      platform: wechatPlatform,
    },
    alipay: { appId: '2021000000000001', sellerId: '2088000000000001', app, platform: alipayPlatform },
  }
}
