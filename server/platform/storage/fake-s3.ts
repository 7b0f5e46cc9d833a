import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** How the store misbehaves: `slow-down` answers 503, `full` 507, `forbidden` 403, `reset` cuts the connection. */
export type Trouble = 'slow-down' | 'full' | 'forbidden' | 'reset'

interface Kept {
  readonly body: Buffer
  readonly headers: Record<string, string>
}

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly key: string
  readonly body: Buffer
  readonly query: URLSearchParams
}

/** A small S3 for tests: one bucket `shop`, path style, multipart, ranges, lists in pages of two; it can fail as real ones do. */
export class FakeS3 {
  readonly objects = new Map<string, Kept>()
  readonly uploads = new Map<string, { readonly type: IncomingMessage; readonly parts: Map<number, Buffer> }>()
  /** Every request as "METHOD key?query". */
  readonly seen: string[] = []
  readonly #troubles: { readonly what: Trouble; readonly when: RegExp; left: number }[] = []
  readonly #server = createServer((request, response) => void this.#meet(request, response))

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The fake has no port.')
    return `http://127.0.0.1:${address.port}`
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  /** The next `times` requests that match `when` go wrong. */
  trouble(what: Trouble, when: RegExp, times = 1): void {
    this.#troubles.push({ what, when, left: times })
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://s3')
    const key = decodeURIComponent(url.pathname).replace(/^\/shop\/?/, '')
    const body = await buffer(request)
    const line = `${request.method} ${key}${url.search}`
    this.seen.push(line)
    const trouble = this.#troubles.find(({ when, left }) => left > 0 && when.test(line))
    if (trouble) trouble.left--
    const isSigned = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')
    if (trouble) misbehave(trouble.what, request, response)
    else if (!isSigned) misbehave('forbidden', request, response)
    else this.#answer({ request, response, key, body, query: url.searchParams })
  }

  #answer(asked: Asked): void {
    const { query, key } = asked
    const verb = asked.request.method ?? ''
    if (verb === 'PUT' && query.has('partNumber')) this.#putPart(asked)
    else if (verb === 'PUT') asked.response.writeHead(200, { etag: this.#keep(key, asked.body, asked.request) }).end()
    else if (verb === 'POST' && query.has('uploads')) this.#begin(asked)
    else if (verb === 'POST') this.#complete(asked)
    else if (verb === 'DELETE') this.#drop(asked)
    else if (key === '') this.#list(asked)
    else this.#give(asked)
  }

  #keep(key: string, body: Buffer, { headers }: IncomingMessage): string {
    const etag = tagOf(body)
    const type = headers['content-type'] ?? ''
    const age = headers['cache-control'] ?? ''
    const changed = new Date().toUTCString()
    this.objects.set(key, {
      body,
      headers: { etag, 'content-type': type, 'cache-control': age, 'last-modified': changed },
    })
    return etag
  }

  #begin({ request, response, key }: Asked): void {
    const id = randomUUID()
    this.uploads.set(id, { type: request, parts: new Map() })
    const inside = `<Key>${key}</Key><UploadId>${id}</UploadId>`
    xml(response, `<InitiateMultipartUploadResult>${inside}</InitiateMultipartUploadResult>`)
  }

  #putPart({ response, body, query }: Asked): void {
    this.uploads.get(query.get('uploadId') ?? '')?.parts.set(Number(query.get('partNumber')), body)
    response.writeHead(200, { etag: tagOf(body) }).end()
  }

  #complete({ request, response, key, query, body }: Asked): void {
    const id = query.get('uploadId') ?? ''
    const upload = this.uploads.get(id) ?? { type: request, parts: new Map<number, Buffer>() }
    const numbers = [...body.toString().matchAll(/<PartNumber>(\d+)</g)].map((match) => Number(match[1]))
    const whole = Buffer.concat(numbers.map((number) => upload.parts.get(number) ?? Buffer.alloc(0)))
    this.uploads.delete(id)
    const inside = `<Key>${key}</Key><ETag>${this.#keep(key, whole, upload.type)}</ETag>`
    xml(response, `<CompleteMultipartUploadResult>${inside}</CompleteMultipartUploadResult>`)
  }

  #drop({ response, key, query }: Asked): void {
    if (query.has('uploadId')) this.uploads.delete(query.get('uploadId') ?? '')
    else this.objects.delete(key)
    response.writeHead(204).end()
  }

  #give({ request, response, key }: Asked): void {
    const kept = this.objects.get(key)
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
    if (!kept) response.writeHead(404).end(request.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>')
    else {
      const part = range ? kept.body.subarray(Number(range[1]), Number(range[2]) + 1) : kept.body
      const place = range && { 'content-range': `bytes ${range[1]}-${range[2]}/${kept.body.length}` }
      response.writeHead(range ? 206 : 200, { ...kept.headers, ...place, 'content-length': part.length })
      response.end(request.method === 'HEAD' ? undefined : part)
    }
  }

  #list({ response, query }: Asked): void {
    const after = query.get('continuation-token') ?? ''
    const prefix = query.get('prefix') ?? ''
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const page = keys.slice(0, 2)
    const entries = page.map((key) => {
      const size = this.objects.get(key)?.body.length
      return `<Contents><Key>${key}</Key><Size>${size}</Size><LastModified>2027-02-06T12:00:00.000Z</LastModified></Contents>`
    })
    const next = keys.length > 2 ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    xml(
      response,
      `<ListBucketResult>${entries.join('')}<IsTruncated>${next !== ''}</IsTruncated>${next}</ListBucketResult>`,
    )
  }
}

const answers = {
  'slow-down': [503, 'SlowDown'],
  full: [507, 'InsufficientStorage'],
  forbidden: [403, 'AccessDenied'],
} as const

function misbehave(what: Trouble, request: IncomingMessage, response: ServerResponse): void {
  if (what === 'reset') {
    request.socket.destroy()
    return
  }
  const [status, code] = answers[what]
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
}

function tagOf(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
}
