import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Frame } from '#contracts/wire'
import { newId } from '#kernel/id'
import { refusals } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import { createRooms, type RoomDraft, type Rooms, type RoomsOptions } from '../index.ts'

const refuseEntry = refusals('test', {
  banned: ['forbidden', 'This person may not be here.'],
  over: ['closed', 'The room is closed.'],
})

/** One node with a server of its own, whose viewers say in the query who they are. */
export interface TestNode {
  readonly rooms: Rooms
  readonly server: Server
  readonly url: string
  readonly warnings: string[]
  /** Commits entries and hands them to viewers, as an action does. */
  publish(drafts: readonly RoomDraft[]): Promise<void>
  /** Commits entries and dies before it could tell. */
  publishUnheard(drafts: readonly RoomDraft[]): Promise<void>
  /** Lets WebSocket through after all, where it was forbidden. */
  allowSockets(): void
  stop(): Promise<void>
}

export async function startNode(
  db: Database,
  options: Partial<RoomsOptions> = {},
  port = 0,
  { forbidSockets = false } = {},
): Promise<TestNode> {
  const warnings: string[] = []
  const rooms = createRooms({
    db,
    log: { info: () => {}, warn: (_details, text) => void warnings.push(text) },
    admit: async (request) => {
      const query = new URL(request.url ?? '', 'http://house').searchParams
      const personId = query.get('person') ?? newId()
      if (personId === 'banned') throw refuseEntry.banned()
      const device = query.get('device')
      return { personId, name: personId, ...(device !== null && { deviceId: device }) }
    },
    ...options,
  })
  const server = createServer((request, response) => {
    const roomId = /^\/api\/rooms\/([^/?]+)\/news/.exec(request.url ?? '')?.[1]
    if (roomId) void rooms.serveNews(request, response, roomId)
    else response.writeHead(404).end()
  })
  if (forbidSockets) server.on('upgrade', (_request, socket) => socket.destroy())
  else rooms.attach(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const commit = (drafts: readonly RoomDraft[]) =>
    db.transaction().execute((tx) => rooms.append(tx, drafts, new Date()))
  return {
    rooms,
    server,
    warnings,
    url: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: async (drafts) => rooms.published(await commit(drafts)),
    publishUnheard: async (drafts) => void (await commit(drafts)),
    allowSockets: () => {
      server.removeAllListeners('upgrade')
      rooms.attach(server)
    },
    stop: async () => {
      await rooms.close(0)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A chat line of the given author. */
export function said(roomId: string, text: string, author = 'mei'): RoomDraft {
  return { roomId, lane: 'say', type: 'chat-line', body: { text, author }, author }
}

export function must(roomId: string, text: string, withdraws?: readonly number[]): RoomDraft {
  return { roomId, lane: 'must', type: 'note', body: { text }, ...(withdraws && { withdraws }) }
}

/** A viewer that keeps everything it is told, and lets a test wait for it. */
export class TestViewer {
  readonly frames: Frame[] = []
  readonly socket: WebSocket
  closed: { code: number; reason: string } | undefined
  readonly #waiting = new Set<() => void>()

  constructor(url: string, query: Record<string, string | number>) {
    const search = new URLSearchParams(
      Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
    )
    this.socket = new WebSocket(`ws://${url}/socket?${search}`)
    this.socket.addEventListener('message', ({ data }) => {
      this.frames.push(JSON.parse(String(data)))
      this.#look()
    })
    this.socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
      this.#look()
    })
    this.socket.addEventListener('error', () => {})
  }

  get entries() {
    return this.frames.flatMap((frame) => ('entries' in frame ? frame.entries : []))
  }

  get texts(): string[] {
    return this.entries.map((entry) => (entry.body as { text: string }).text)
  }

  /** The latest value of a key of the state. */
  state(key: string): unknown {
    const states = this.frames.flatMap((frame) => ('state' in frame && frame.state ? [frame.state] : []))
    return states.findLast((state) => key in state)?.[key]
  }

  /** Settles when the condition holds, looked at after every frame; fails after five seconds. */
  until(condition: (viewer: this) => boolean, what = 'what was waited for', ms = 5_000): Promise<this> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look)
        reject(new Error(`${what} did not happen; frames: ${JSON.stringify(this.frames).slice(0, 2_000)}`))
      }, ms)
      const look = () => {
        if (!condition(this)) return
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(this)
      }
      this.#waiting.add(look)
      look()
    })
  }

  welcomed(): Promise<this> {
    return this.until(({ frames }) => frames.length > 0, 'a first frame')
  }

  leave(): void {
    this.socket.close()
  }

  #look(): void {
    for (const look of this.#waiting) look()
  }
}
