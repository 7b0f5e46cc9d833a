import { Redis } from 'ioredis'

import { newId } from '#kernel/id'
import type { Message, RoomPort } from './port.ts'

/** One stream for all rooms: a shop has few, and a node reads all of it in one blocking call. */
const stream = 'nightmarket:news'
const keptAbout = 10_000
const blockMs = 2_000
const readAtOnce = 200
/** Cuts that could not be sent are kept for this many, because a banned person must not stay on another node. */
const keptCuts = 1_000

export interface RedisPortOptions {
  readonly url: string
  readonly log: { info(details: object, text: string): void; warn(details: object, text: string): void }
}

/**
 * Nodes that hear each other over a Redis or Valkey stream. It carries hints only: while it is away every node goes on
 * with its own viewers and reads what others committed from the database, and takes up again where it stopped reading.
 */
export async function redisPort({ url, log }: RedisPortOptions): Promise<RoomPort> {
  const port = new RedisPort(url, log)
  await port.begin()
  return port
}

type Hear = (from: string, message: Message) => void

class RedisPort implements RoomPort {
  readonly node = newId()
  readonly alone = false
  readonly #log: RedisPortOptions['log']
  readonly #writer: Redis
  readonly #reader: Redis
  #queue: Message[] = []
  #isFlushing = false
  #unsentCuts: Message[] = []
  #lastId: string | undefined
  #isDown = false
  #isClosed = false
  #hear: Hear = () => {}
  #returned: () => void = () => {}
  #reading: Promise<void> | undefined

  constructor(url: string, log: RedisPortOptions['log']) {
    this.#log = log
    const retryStrategy = (times: number) => Math.min(100 * times, 1_000)
    this.#writer = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: 2_000,
      retryStrategy,
    })
    this.#reader = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy,
    })
    for (const client of [this.#writer, this.#reader]) client.on('error', (error) => this.#fell(error))
    this.#writer.on('ready', () => this.#sendUnsent())
  }

  /** Connects; a server that does not answer is waited for while the house runs alone. */
  async begin(): Promise<void> {
    await Promise.allSettled([this.#writer.connect(), this.#reader.connect()])
    this.#reading = this.#readOn()
  }

  get up(): boolean {
    return !this.#isDown && this.#writer.status === 'ready' && this.#reader.status === 'ready'
  }

  send(message: Message): void {
    this.#queue.push(message)
    if (this.#isFlushing) return
    this.#isFlushing = true
    setImmediate(() => void this.#flush())
  }

  listen(hear: Hear, returned: () => void): void {
    this.#hear = hear
    this.#returned = returned
  }

  async close(): Promise<void> {
    await this.#flush()
    this.#isClosed = true
    this.#reader.disconnect()
    this.#writer.disconnect()
    await this.#reading
  }

  /** What was said in one turn of the loop travels as one entry of the stream. */
  async #flush(): Promise<void> {
    const messages = this.#queue
    this.#queue = []
    this.#isFlushing = false
    if (messages.length === 0) return
    try {
      const said = JSON.stringify(messages)
      await this.#writer.xadd(stream, 'MAXLEN', '~', keptAbout, '*', 'from', this.node, 'said', said)
    } catch (error) {
      this.#fell(error)
      const cuts = messages.filter((message) => message.kind === 'cut')
      this.#unsentCuts = [...this.#unsentCuts, ...cuts].slice(-keptCuts)
    }
  }

  #sendUnsent(): void {
    const cuts = this.#unsentCuts
    this.#unsentCuts = []
    for (const cut of cuts) this.send(cut)
  }

  async #readOn(): Promise<void> {
    while (!this.#isClosed) {
      try {
        this.#lastId ??= await this.#newestId()
        const entries = await this.#readNext(this.#lastId)
        this.#rose()
        for (const entry of entries) this.#take(entry)
      } catch (error) {
        this.#fell(error)
        await this.#untilReady()
      }
    }
  }

  /** Named instead of `$`, so that nothing is missed between two reads. */
  async #newestId(): Promise<string> {
    const newest = await this.#reader.xrevrange(stream, '+', '-', 'COUNT', 1)
    return newest[0]?.[0] ?? '0-0'
  }

  async #readNext(after: string): Promise<[id: string, fields: string[]][]> {
    const answer = await this.#reader.xread('COUNT', readAtOnce, 'BLOCK', blockMs, 'STREAMS', stream, after)
    return answer?.[0]?.[1] ?? []
  }

  #take([id, fields]: [id: string, fields: string[]]): void {
    this.#lastId = id
    const from = fields[fields.indexOf('from') + 1]
    const said = fields[fields.indexOf('said') + 1]
    if (from === undefined || from === this.node || said === undefined) return
    for (const message of JSON.parse(said) as Message[]) this.#hear(from, message)
  }

  #untilReady(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isClosed) return resolve()
      // A server that answers with errors (loading, out of memory) is asked again a moment later.
      if (this.#reader.status === 'ready') return void setTimeout(resolve, 200)
      const settle = () => {
        this.#reader.off('ready', settle)
        this.#reader.off('end', settle)
        resolve()
      }
      this.#reader.on('ready', settle)
      this.#reader.on('end', settle)
    })
  }

  #fell(error: unknown): void {
    if (this.#isDown || this.#isClosed) return
    this.#isDown = true
    this.#log.warn({ err: error }, 'the nodes do not hear each other: Redis does not answer')
  }

  #rose(): void {
    if (!this.#isDown) return
    this.#isDown = false
    this.#log.info({}, 'the nodes hear each other again')
    this.#returned()
  }
}
