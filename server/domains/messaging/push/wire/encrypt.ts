import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gives to whoever may send to it: its public key and a secret, both base64url. */
export interface DeviceKeys {
  readonly p256dh: string
  readonly auth: string
}

/** What is chosen at random for each message; given only to check against the example of the standard. */
export interface Chance {
  readonly salt: Buffer
  readonly privateKey: Buffer
}

const recordSize = 4096
const info = (text: string, ...more: readonly Buffer[]) => Buffer.concat([Buffer.from(`${text}\0`), ...more])
const derive = (secret: Buffer, salt: Buffer, about: Buffer, bytes: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, about, bytes))

/** Encrypts a message so that only the browser can read it: RFC 8291 over one record of RFC 8188. */
export function encrypt(text: string, { p256dh, auth }: DeviceKeys, chance: Chance = newChance()): Buffer {
  const { salt, privateKey } = chance
  const own = createECDH('prime256v1')
  own.setPrivateKey(privateKey)
  const ownPublic = own.getPublicKey()
  const devicePublic = Buffer.from(p256dh, 'base64url')
  const shared = own.computeSecret(devicePublic)
  const keyed = derive(shared, Buffer.from(auth, 'base64url'), info('WebPush: info', devicePublic, ownPublic), 32)
  const key = derive(keyed, salt, info('Content-Encoding: aes128gcm'), 16)
  const nonce = derive(keyed, salt, info('Content-Encoding: nonce'), 12)
  const head = Buffer.alloc(21)
  salt.copy(head)
  head.writeUInt32BE(recordSize, 16)
  head.writeUInt8(ownPublic.length, 20)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // The octet 2 says that this record is the last.
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.update(Buffer.from([2])), cipher.final()])
  return Buffer.concat([head, ownPublic, body, cipher.getAuthTag()])
}

function newChance(): Chance {
  const own = createECDH('prime256v1')
  own.generateKeys()
  // A key that begins with zeros comes shorter than it is.
  return { salt: randomBytes(16), privateKey: Buffer.concat([Buffer.alloc(32), own.getPrivateKey()]).subarray(-32) }
}

/** Whether these are keys that a message can be encrypted for: a point of the curve and sixteen octets. */
export function areDeviceKeys({ p256dh, auth }: DeviceKeys): boolean {
  try {
    const own = createECDH('prime256v1')
    own.generateKeys()
    own.computeSecret(Buffer.from(p256dh, 'base64url'))
    return Buffer.from(auth, 'base64url').length === 16
  } catch {
    return false
  }
}
