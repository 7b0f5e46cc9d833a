import type { IncomingMessage, Server, ServerResponse } from 'node:http'

import { type CloseName, type HouseState, notBegun, type Position } from '#contracts/wire'
import type { Database } from '#platform/db/database'
import { type Budgets, defaultBudgets } from './budgets.ts'
import { Crowds } from './crowd/crowds.ts'
import type { People, RoomOpening, Rooms, RoomsOptions, Viewer, Whom } from './face.ts'
import { Likes } from './like/likes.ts'
import { Doorman } from './line/doorman.ts'
import type { Line } from './line/line.ts'
import { appendToRooms } from './log/append.ts'
import type { RoomDraft, RoomEntry } from './log/entry.ts'
import { readHeads } from './log/read.ts'
import { newMetrics, type RoomMetrics } from './metrics.ts'
import { alonePort } from './port/memory.ts'
import type { Message, RoomPort } from './port/port.ts'
import { OpenRooms } from './room/open-rooms.ts'
import type { Room } from './room/room.ts'

const peopleEveryMs = 1_000

/** The rooms of one node: joins log, lines, crowds and likes, and hears the other nodes. */
export class NodeRooms implements Rooms {
  readonly metrics: RoomMetrics = newMetrics()
  readonly #options: RoomsOptions
  readonly #port: RoomPort
  readonly #rooms: OpenRooms
  readonly #doorman: Doorman
  readonly #crowds: Crowds
  readonly #likes: Likes
  readonly #peopleChanged = new Set<string>()
  readonly #peopleTimer: NodeJS.Timeout

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#port = options.port ?? alonePort()
    const budgets = { ...defaultBudgets, ...options.budgets }
    this.#crowds = this.#watchCrowds()
    this.#likes = this.#countLikes(budgets)
    this.#rooms = this.#openRooms(budgets)
    this.#doorman = this.#keepDoor(budgets)
    this.#peopleTimer = setInterval(() => this.#tellPeople(), peopleEveryMs)
    this.#peopleTimer.unref()
    this.#port.listen(
      (from, message) => this.#hear(from, message),
      () => this.#portReturned(),
    )
  }

  append(tx: Database, drafts: readonly RoomDraft[], now: Date): Promise<RoomEntry[]> {
    return appendToRooms(tx, drafts, now, this.#options.mediaNow)
  }

  published(entries: readonly RoomEntry[]): void {
    if (entries.length === 0) return
    this.#take(entries)
    this.#port.send({ kind: 'entries', entries })
  }

  state(roomId: string, key: string, value: unknown): void {
    const at = Date.now()
    this.#rooms.find(roomId)?.set(key, value, { at })
    this.#port.send({ kind: 'state', roomId, key, value, at })
  }

  like(roomId: string, personId: string, taps: number): number {
    const counted = this.#likes.add(roomId, personId, taps)
    this.metrics.likes += counted
    return counted
  }

  cut(roomId: string | undefined, whom: Whom, why: CloseName): void {
    this.#cut(roomId, whom, why)
    this.#port.send({ kind: 'cut', whom, why, ...(roomId !== undefined && { roomId }) })
  }

  people(roomId: string): People {
    return this.#crowds.people(roomId)
  }

  paceMs(roomId: string): number {
    const room = this.#rooms.find(roomId)
    return room && room.lines.size > 0 ? room.paceMs : 0
  }

  async head(roomId: string): Promise<Position> {
    return (await readHeads(this.#options.db, [roomId])).get(roomId) ?? notBegun
  }

  attach(server: Server): void {
    this.#doorman.attach(server)
  }

  serveNews(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    return this.#doorman.serveNews(request, response, roomId)
  }

  async close(spreadMs = 1_500): Promise<void> {
    await this.#doorman.close(spreadMs)
    await this.#likes.keepAll()
    clearInterval(this.#peopleTimer)
    this.#likes.close()
    this.#crowds.close()
    this.#rooms.close()
    await this.#port.close()
  }

  #take(entries: readonly RoomEntry[]): void {
    for (const [roomId, said] of Map.groupBy(entries, (entry) => entry.roomId)) {
      const room = this.#rooms.find(roomId)
      room?.intake.take(room.epoch === 0 ? said : said.filter((entry) => entry.epoch === room.epoch))
    }
  }

  #cut(roomId: string | undefined, whom: Whom, why: CloseName): void {
    for (const room of this.#rooms.all()) {
      if (roomId !== undefined && room.roomId !== roomId) continue
      for (const line of room.lines) if (isMeant(line, whom)) line.close(why)
    }
  }

  #hear(from: string, message: Message): void {
    if (message.kind === 'entries') this.#take(message.entries)
    else if (message.kind === 'state')
      this.#rooms.find(message.roomId)?.set(message.key, message.value, { at: message.at })
    else if (message.kind === 'cut') this.#cut(message.roomId, message.whom, message.why)
    else if (message.kind === 'likes') for (const [roomId, total] of message.totals) this.#likes.reached(roomId, total)
    else this.#crowds.hear(from, message)
    this.metrics.nodes = this.#crowds.nodes
  }

  #portReturned(): void {
    this.#crowds.returned()
    void this.#rooms.check()
  }

  #watchCrowds(): Crowds {
    return new Crowds({
      port: this.#port,
      changed: (roomId) => {
        this.#peopleChanged.add(roomId)
        setHouse(this.#rooms?.find(roomId), 'people', this.people(roomId))
        this.metrics.nodes = this.#crowds?.nodes ?? 1
      },
      arrived: (roomId, name) => this.#rooms.find(roomId)?.arrived(name),
    })
  }

  #countLikes(budgets: Budgets): Likes {
    const alone = new Map<string, number>()
    const keepHere = async (taps: ReadonlyMap<string, number>) => {
      for (const [roomId, counted] of taps) alone.set(roomId, (alone.get(roomId) ?? 0) + counted)
      return new Map([...taps.keys()].map((roomId) => [roomId, alone.get(roomId) ?? 0]))
    }
    return new Likes({
      port: this.#port,
      perSecond: budgets.likesPerSecond,
      keep: (taps) => (this.#options.keepLikes ?? keepHere)(taps),
      changed: (roomId, total) => setHouse(this.#rooms.find(roomId), 'likes', total),
      failed: (cause) => this.#options.log.warn({ err: cause }, 'likes could not be kept, will be tried again'),
    })
  }

  #openRooms(budgets: Budgets): OpenRooms {
    return new OpenRooms({
      db: this.#options.db,
      budgets,
      metrics: this.metrics,
      open: (roomId) => this.#openRoom(roomId),
      replaced: (room) => {
        this.#options.log.warn({ roomId: room.roomId }, 'a room has another log than before, its viewers start afresh')
        for (const line of room.lines) line.close('restart')
      },
      failed: (cause) => this.#options.log.warn({ err: cause }, 'a room could not be read from the database'),
    })
  }

  async #openRoom(roomId: string): Promise<RoomOpening> {
    const opening = (await this.#options.open?.(roomId)) ?? {}
    this.#crowds.reached(roomId, opening.peak ?? 0)
    this.#likes.reached(roomId, opening.likes ?? 0)
    const house: HouseState = { people: this.people(roomId), likes: this.#likes.total(roomId) }
    return { state: { ...opening.state, ...house } }
  }

  #keepDoor(budgets: Budgets): Doorman {
    return new Doorman({
      budgets,
      metrics: this.metrics,
      admit: (request, roomId) => this.#options.admit(request, roomId),
      address: (request) => this.#options.address?.(request) ?? request.socket.remoteAddress ?? '',
      open: (roomId) => this.#rooms.open(roomId),
      catchUp: (room) => this.#rooms.catchUp(room),
      rooms: () => this.#rooms.all(),
      entered: (line, viewer, hasResumed) => this.#entered(line, viewer, hasResumed),
      left: (line) => line.personId && this.#crowds.leave(line.room.roomId, line.personId),
      failed: (cause) => this.#options.log.warn({ err: cause }, 'a viewer could not be let in'),
    })
  }

  #entered(line: Line, viewer: Viewer, hasResumed: boolean): number {
    if (!line.personId) return 0
    return this.#crowds.enter(line.room.roomId, line.personId, hasResumed ? undefined : { name: viewer.name })
  }

  #tellPeople(): void {
    for (const roomId of this.#peopleChanged) this.#options.peopleChanged?.(roomId, this.people(roomId))
    this.#peopleChanged.clear()
  }
}

function isMeant(line: Line, whom: Whom): boolean {
  if (whom === 'everybody') return true
  return 'personId' in whom ? line.personId === whom.personId : line.deviceId === whom.deviceId
}

/** Counts ride along with other news; on their own they wait for company. */
function setHouse<Key extends keyof HouseState>(room: Room | undefined, key: Key, value: HouseState[Key]): void {
  room?.set(key, value, { lazy: true })
}
