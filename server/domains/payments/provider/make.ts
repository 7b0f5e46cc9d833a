import type { ProviderId } from '#contracts/payments'
import { alipayProvider } from './alipay/alipay.ts'
import type { Provider } from './port.ts'
import { stripeProvider } from './stripe/stripe.ts'
import { wechatProvider } from './wechat/wechat.ts'

type Fields = Readonly<Record<string, string | undefined>>

/** The adapter of a provider from its fields; undefined while one of them is missing. */
export function makeProvider(id: Exclude<ProviderId, 'sandbox'>, fields: Fields): Provider | undefined {
  const { address, secretKey, webhookSecret, appId, privateKey, publicKey } = fields
  if (id === 'stripe')
    return secretKey && webhookSecret ? stripeProvider({ secretKey, webhookSecret, address }) : undefined
  if (!appId || !privateKey || !publicKey) return undefined
  if (id === 'alipay') {
    const { sellerId } = fields
    return sellerId ? alipayProvider({ appId, sellerId, privateKey, publicKey, address }) : undefined
  }
  const { merchantId, serialNumber, publicKeyId, apiV3Key } = fields
  if (!merchantId || !serialNumber || !publicKeyId || !apiV3Key) return undefined
  return wechatProvider({ appId, merchantId, serialNumber, privateKey, publicKey, publicKeyId, apiV3Key, address })
}
