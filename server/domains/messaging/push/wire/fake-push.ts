import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What the service does with the next message: answers a status, says nothing, or takes it and dies before it answers. */
export type PushTrouble =
  | number
  | { readonly status: number; readonly retryAfter: number }
  | 'hang'
  | 'take-and-hang-up'

export interface Rung {
  readonly endpoint: string
  readonly payload: Record<string, unknown>
  readonly headers: IncomingMessage['headers']
}

/** A push service for tests: gives out subscriptions, checks who sends, decrypts as a browser would, fails as real ones do. */
export class FakePush {
  readonly taken: Rung[] = []
  #troubles: PushTrouble[] = []
  readonly #devices = new Map<string, { readonly key: Buffer; readonly auth: Buffer }>()
  readonly #held = new Set<ServerResponse>()
  #address = ''
  readonly #now: () => Date
  readonly #server = createServer((call, answer) => void this.#take(call, answer))

  /** Tokens are judged by this clock. */
  constructor(now: () => Date = () => new Date()) {
    this.#now = now
  }

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#address = `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`
  }

  /** A subscription as a browser would give it. */
  subscribe(): { endpoint: string; keys: { p256dh: string; auth: string } } {
    const own = createECDH('prime256v1')
    const auth = randomBytes(16)
    const endpoint = `${this.#address}/push/${randomBytes(8).toString('hex')}`
    const p256dh = own.generateKeys().toString('base64url')
    this.#devices.set(endpoint, { key: own.getPrivateKey(), auth })
    return { endpoint, keys: { p256dh, auth: auth.toString('base64url') } }
  }

  trouble(...troubles: PushTrouble[]): void {
    this.#troubles.push(...troubles)
  }

  untrouble(): void {
    this.#troubles = []
  }

  close(): void {
    for (const answer of this.#held) answer.destroy()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #take(call: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of call) chunks.push(chunk as Buffer)
    const endpoint = this.#address + call.url
    const device = this.#devices.get(endpoint)
    if (!device) return void answer.writeHead(410).end()
    if (!isSigned(call.headers.authorization ?? '', this.#address, this.#now())) return void answer.writeHead(403).end()
    const trouble = this.#troubles.shift()
    if (trouble === 'hang') return void this.#held.add(answer)
    if (typeof trouble === 'number') return void answer.writeHead(trouble).end()
    if (typeof trouble === 'object')
      return void answer.writeHead(trouble.status, { 'retry-after': String(trouble.retryAfter) }).end()
    const payload = JSON.parse(decrypt(Buffer.concat(chunks), device))
    this.taken.push({ endpoint, payload, headers: call.headers })
    if (trouble === 'take-and-hang-up') answer.destroy()
    else answer.writeHead(201).end()
  }
}

/** Whether a header proves its sender to this origin (RFC 8292). */
export function isSigned(header: string, origin: string, now: Date): boolean {
  const [, text = '', claims = '', signature = '', key = ''] =
    /^vapid t=([\w-]+\.([\w-]+))\.([\w-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const at = now.getTime() / 1000
  const point = Buffer.from(key, 'base64url')
  if (point.length !== 65) return false
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' } as never)
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string }
  const isFresh = said.exp > at && said.exp <= at + 86_400 && /^(mailto:|https:)/.test(said.sub)
  const proof = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  return (
    said.aud === origin && isFresh && verify('sha256', Buffer.from(text), proof, Buffer.from(signature, 'base64url'))
  )
}

/** Reads a message as the browser does that it was encrypted for. */
export function decrypt(body: Buffer, { key, auth }: { readonly key: Buffer; readonly auth: Buffer }): string {
  const own = createECDH('prime256v1')
  own.setPrivateKey(key)
  const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 86)]
  const derive = (secret: Buffer, from: Buffer, about: Buffer, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, from, about, bytes))
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender])
  const keyed = derive(own.computeSecret(sender), auth, about, 32)
  const cek = derive(keyed, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(keyed, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', cek, nonce).setAuthTag(body.subarray(-16))
  const text = Buffer.concat([decipher.update(body.subarray(86, -16)), decipher.final()])
  return text.subarray(0, text.lastIndexOf(2)).toString('utf8')
}
