import { createDecipheriv, createSign, createVerify, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

import { BadNotice } from '../port.ts'
import { checkWindow } from '../signed-time.ts'

export interface WechatAccess {
  readonly merchantId: string
  readonly appId: string
  /** Number of the merchant's own certificate. */
  readonly serialNumber: string
  /** The merchant's private key, PEM. */
  readonly privateKey: string
  /** WeChat Pay's public key, PEM, and its id: `PUB_KEY_ID_…`. */
  readonly publicKey: string
  readonly publicKeyId: string
  /** 32 characters, chosen by the merchant, for what notices carry. */
  readonly apiV3Key: string
  /** `https://api.mch.weixin.qq.com` when absent. */
  readonly address?: string | undefined
}

/**
 * The Authorization of a request: RSA-SHA256 over method, path with query, time, nonce and body, each ended by a line feed
 * (pay.weixin.qq.com/doc/v3/merchant/4012365336).
 */
export function authorization(access: WechatAccess, method: string, path: string, body: string): string {
  const at = Math.floor(Date.now() / 1000)
  const nonce = randomBytes(16).toString('hex')
  const signature = signText(access, `${method}\n${path}\n${at}\n${nonce}\n${body}\n`)
  const { merchantId, serialNumber } = access
  return (
    `WECHATPAY2-SHA256-RSA2048 mchid="${merchantId}",nonce_str="${nonce}",signature="${signature}",` +
    `timestamp="${at}",serial_no="${serialNumber}"`
  )
}

export function signText({ privateKey }: WechatAccess, text: string): string {
  return createSign('RSA-SHA256').update(text).sign(privateKey, 'base64')
}

/**
 * Checks what WeChat Pay signed, answers and notices alike: RSA-SHA256 over time, nonce and raw body by the key whose id the
 * header names, within five minutes (pay.weixin.qq.com/doc/v3/merchant/4013053249).
 */
export function checkSignature(
  access: WechatAccess,
  headers: IncomingHttpHeaders,
  body: Buffer | string,
  receivedAt: Date,
): void {
  const text = (name: string) => String(headers[name] ?? '')
  if (text('wechatpay-serial') !== access.publicKeyId) throw new BadNotice('The notice is signed by another key.')
  const at = text('wechatpay-timestamp')
  const isRight = createVerify('RSA-SHA256')
    .update(`${at}\n${text('wechatpay-nonce')}\n`)
    .update(body)
    .update('\n')
    .verify(access.publicKey, text('wechatpay-signature'), 'base64')
  if (!isRight) throw new BadNotice('The signature does not fit.')
  checkWindow(at, receivedAt)
}

export interface Sealed {
  readonly algorithm: string
  readonly ciphertext: string
  readonly nonce: string
  readonly associated_data?: string
}

/** Opens what a notice carries: AES-256-GCM with the APIv3 key, the tag at the end (RFC 5116). */
export function unsealResource({ apiV3Key }: WechatAccess, sealed: Sealed): unknown {
  if (sealed.algorithm !== 'AEAD_AES_256_GCM') throw new BadNotice('The notice is sealed in an unknown way.')
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', apiV3Key, sealed.nonce)
    decipher.setAAD(Buffer.from(sealed.associated_data ?? '')).setAuthTag(bytes.subarray(-16))
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8'))
  } catch (error) {
    throw new BadNotice('What the notice carries cannot be opened.', { cause: error })
  }
}
