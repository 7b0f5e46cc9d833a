import type { ProviderId } from '#contracts/payments'
import type { Provider } from './port.ts'
import { wechatProvider } from './wechat/wechat.ts'

type Fields = Readonly<Record<string, string | undefined>>

/**
 * The adapter of a provider from its fields; undefined while one of them is missing. What it is made of is loaded only then:
 * most houses have one of them, many none.
 */
export async function makeProvider(id: Exclude<ProviderId, 'sandbox'>, fields: Fields): Promise<Provider | undefined> {
  const { address, secretKey, webhookSecret, appId, privateKey, publicKey } = fields
  if (id === 'stripe') {
    if (!secretKey || !webhookSecret) return undefined
    const { stripeProvider } = await import('./stripe/stripe.ts')
    return stripeProvider({ secretKey, webhookSecret, address })
  }
  if (!appId || !privateKey || !publicKey) return undefined
  if (id === 'alipay') {
    const { sellerId } = fields
    if (!sellerId) return undefined
    const { alipayProvider } = await import('./alipay/alipay.ts')
    return alipayProvider({ appId, sellerId, privateKey, publicKey, address })
  }
  const { merchantId, serialNumber, publicKeyId, apiV3Key } = fields
  if (!merchantId || !serialNumber || !publicKeyId || !apiV3Key) return undefined
  return wechatProvider({ appId, merchantId, serialNumber, privateKey, publicKey, publicKeyId, apiV3Key, address })
}
