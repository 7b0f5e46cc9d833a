import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Whom the provider vouches for. */
export interface Vouched {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
}

/** A small OpenID Connect provider on loopback: discovery, keys, codes bound by PKCE, signed identity tokens. */
export interface OutsideProvider {
  readonly issuer: string
  person: Vouched
  /** Signs with a key that it does not publish. */
  signWrongly: boolean
  /** What the house asked with last. */
  readonly lastAsk: URLSearchParams
  /** Whether the last exchange proved that it was begun by the same side. */
  readonly verifierHeld: boolean
  /** Says yes to an authorization address, and gives the address that the browser is sent back to. */
  approve(url: string): Promise<string>
  close(): Promise<void>
}

interface Grant {
  readonly person: Vouched
  readonly challenge: string
  readonly nonce: string | null
}

export async function openOutsideProvider(): Promise<OutsideProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  const server = createServer(async (request, response) => {
    const answer = await respond(request)
    response.writeHead(answer ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function respond(request: IncomingMessage): Promise<object | undefined> {
    if (request.url === '/.well-known/openid-configuration') return discovery(issuer)
    if (request.url === '/keys') {
      return {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      }
    }
    const asked = new URLSearchParams(await text(request))
    const grant = grants.get(asked.get('code') ?? '')
    grants.delete(asked.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url')
    provider.verifierHeld = grant?.challenge === verifier
    if (!grant || !provider.verifierHeld) return undefined
    return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(grant) }
  }

  function idToken({ person, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = { ...person, iss: issuer, aud: 'nightmarket', iat: now, exp: now + 60, ...(nonce && { nonce }) }
    const parts = [{ alg: 'RS256', kid: 'one' }, claims]
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    const key = provider.signWrongly ? strangers.privateKey : keys.privateKey
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
  }

  const provider = {
    issuer,
    person: { sub: '', email: '', email_verified: false, name: '' } as Vouched,
    signWrongly: false,
    lastAsk: new URLSearchParams(),
    verifierHeld: false,
    async approve(url: string) {
      const ask = new URL(url).searchParams
      provider.lastAsk = ask
      const code = randomBytes(16).toString('hex')
      grants.set(code, { person: provider.person, challenge: ask.get('code_challenge') ?? '', nonce: ask.get('nonce') })
      const back = new URL(ask.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', ask.get('state') ?? '')
      return back.href
    },
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
  return provider
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
  }
}
