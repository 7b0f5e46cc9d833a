import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

import { beatEveryMs, type CloseName, closings } from '#contracts/wire'
import { Refusal, type RefusalKind } from '#kernel/refusal'
import type { Budgets } from '../budgets.ts'
import type { Viewer } from '../face.ts'
import type { RoomMetrics } from '../metrics.ts'
import type { Room } from '../room/room.ts'
import { readLastId, readWish, sayGoodbye, shakeHands, turnAway, type Wish } from './handshake.ts'
import type { Line, LineKeeper, LinePlace } from './line.ts'
import { beginNews, closing, NewsLine } from './news-line.ts'
import { SocketLine } from './socket-line.ts'

const slots = beatEveryMs / 1000
/** Longest wait for the answer whether somebody may come in. */
const admissionMs = 10_000

const closingOfKind: Readonly<Record<RefusalKind, CloseName>> = {
  invalid: 'missing',
  unauthenticated: 'signedOut',
  forbidden: 'banned',
  missing: 'missing',
  conflict: 'unavailable',
  closed: 'ended',
  unfit: 'unavailable',
  limited: 'crowded',
  unavailable: 'unavailable',
}

export interface DoormanOptions {
  readonly budgets: Budgets
  readonly metrics: RoomMetrics
  admit(request: IncomingMessage, roomId: string): Promise<Viewer>
  address(request: IncomingMessage): string
  open(roomId: string): Promise<Room>
  /** Reads what the room may have missed: a viewer knows more than this node does. */
  catchUp(room: Room): Promise<void>
  rooms(): Iterable<Room>
  /** Answers how many lines the person has open in the room on this node. */
  entered(line: Line, viewer: Viewer, hasResumed: boolean): number
  left(line: Line): void
  failed(cause: unknown): void
}

/** Lets viewers in and keeps count of them: how many a room, a person and an address have open. */
export class Doorman implements LineKeeper {
  readonly waitingBytes: number
  readonly #options: DoormanOptions
  readonly #byAddress = new Map<string, number>()
  readonly #beats: NodeJS.Timeout
  #slot = 0
  #isClosing = false

  constructor(options: DoormanOptions) {
    this.#options = options
    this.waitingBytes = options.budgets.waitingBytes
    this.#beats = setInterval(() => this.#beat(), 1_000)
    this.#beats.unref()
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const url = new URL(request.url ?? '', 'http://house')
      if (url.pathname === '/socket' && socket instanceof Socket) void this.#upgrade(request, socket, head, url)
    })
  }

  async serveNews(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const query = new URL(request.url ?? '', 'http://house').searchParams
    query.set('room', roomId)
    const wish = readWish(query)
    const lastId = request.headers['last-event-id']
    const leftOff = readLastId(typeof lastId === 'string' ? lastId : undefined)
    response.on('error', ignore)
    beginNews(response)
    const refuse = (why: CloseName, reason: string) => void response.end(closing(why, reason))
    if (!wish) return refuse('missing', '')
    await this.#letIn(request, leftOff ? { roomId, since: leftOff, begins: false } : wish, refuse, (place) => {
      if (!response.destroyed) return new NewsLine(response, place)
      return undefined
    })
  }

  gone(line: Line): void {
    if (!line.room.lines.delete(line)) return
    this.#options.metrics.lines--
    this.#release(line.address)
    this.#options.left(line)
  }

  wrote(bytes: number): void {
    this.#options.metrics.deliveries++
    this.#options.metrics.bytes += bytes
  }

  cutFor(why: 'tooSlow' | 'garbage'): void {
    this.#options.metrics[why]++
  }

  /** Lets nobody in any more and sends everybody away, evenly over `spreadMs`, so that they do not come back at once. */
  async close(spreadMs: number): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#beats)
    const lines = [...this.#options.rooms()].flatMap((room) => [...room.lines])
    const steps = Math.max(1, Math.ceil(spreadMs / 50))
    const each = Math.ceil(lines.length / steps)
    for (let at = 0; at < lines.length; at += each) {
      for (const line of lines.slice(at, at + each)) line.close('restart')
      if (at + each < lines.length) await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async #upgrade(request: IncomingMessage, socket: Socket, head: Buffer, url: URL): Promise<void> {
    socket.on('error', ignore)
    const wish = readWish(url.searchParams)
    if (!wish) return void turnAway(socket, '400 Bad Request')
    if (!shakeHands(request, socket)) return
    socket.setTimeout(0)
    const refuse = (why: CloseName, reason: string) => sayGoodbye(socket, closings[why].code, reason)
    await this.#letIn(request, wish, refuse, (place) => {
      if (socket.destroyed) return undefined
      if (head.length > 0) socket.unshift(head)
      return new SocketLine(socket, place)
    })
  }

  async #letIn(
    request: IncomingMessage,
    wish: Wish,
    refuse: (why: CloseName, reason: string) => void,
    open: (place: LinePlace) => Line | undefined,
  ): Promise<void> {
    const address = this.#options.address(request)
    const count = (this.#byAddress.get(address) ?? 0) + 1
    if (this.#isClosing) return refuse('restart', '')
    if (count > this.#options.budgets.linesPerAddress) return this.#refuse(refuse, 'crowded', 'lines-per-address')
    this.#byAddress.set(address, count)
    let line: Line | undefined
    try {
      const viewer = await within(this.#options.admit(request, wish.roomId), admissionMs)
      const room = await this.#options.open(wish.roomId)
      if (wish.since && wish.since.seq > room.intake.head) await this.#options.catchUp(room)
      if (this.#isClosing) return refuse('restart', '')
      if (room.lines.size >= this.#options.budgets.linesPerRoom)
        return this.#refuse(refuse, 'crowded', 'lines-per-room')
      const slot = Math.floor(Math.random() * slots)
      const { personId, deviceId } = viewer
      line = open({ room, personId, deviceId, address, slot, keeper: this })
      if (line) this.#welcome(line, viewer, wish)
    } catch (cause) {
      if (!(cause instanceof Refusal)) this.#options.failed(cause)
      if (cause instanceof Refusal) this.#refuse(refuse, closingOfKind[cause.kind], cause.code)
      else this.#refuse(refuse, 'unavailable', '')
    } finally {
      if (!line) this.#release(address)
    }
  }

  #welcome(line: Line, viewer: Viewer, wish: Wish): void {
    const { metrics, budgets } = this.#options
    const hasResumed = line.room.join(line, wish)
    metrics.opened++
    metrics.lines++
    if (hasResumed) metrics.resumed++
    if (this.#options.entered(line, viewer, hasResumed) <= budgets.linesPerPerson) return
    const oldest = [...line.room.lines].find((other) => other.personId === line.personId)
    oldest?.close('elsewhere')
  }

  #refuse(refuse: (why: CloseName, reason: string) => void, why: CloseName, reason: string): void {
    this.#options.metrics.refused++
    refuse(why, reason)
  }

  #release(address: string): void {
    const count = (this.#byAddress.get(address) ?? 0) - 1
    if (count > 0) this.#byAddress.set(address, count)
    else this.#byAddress.delete(address)
  }

  #beat(): void {
    this.#slot = (this.#slot + 1) % slots
    for (const room of this.#options.rooms()) for (const line of room.lines) if (line.slot === this.#slot) line.beat()
  }
}

function ignore(): void {}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
