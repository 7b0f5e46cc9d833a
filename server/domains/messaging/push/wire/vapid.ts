import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto'

/** The key pair by which push services know this house (RFC 8292): an uncompressed point, and a JWK of the private key. */
export interface HouseKeys {
  /** Base64url, as browsers want it. */
  readonly publicKey: string
  readonly privateJwk: JsonWebKey
}

const validSeconds = 12 * 3600
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function makeHouseKeys(): HouseKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = privateKey.export({ format: 'jwk' })
  const point = [jwk.x, jwk.y].map((part) => Buffer.from(part ?? '', 'base64url'))
  return { publicKey: Buffer.concat([Buffer.from([4]), ...point]).toString('base64url'), privateJwk: jwk }
}

/** The header that proves to a push service who sends: a token for its origin alone, signed with ES256. */
export function authorization(
  endpoint: string,
  { publicKey, privateJwk }: HouseKeys,
  { subject, now }: { readonly subject: string; readonly now: Date },
): string {
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now.getTime() / 1000) + validSeconds, sub: subject }
  const text = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode(claims)}`
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' })
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `vapid t=${text}.${signature}, k=${publicKey}`
}
