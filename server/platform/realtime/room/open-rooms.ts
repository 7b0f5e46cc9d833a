import type { Database } from '#platform/db/database'
import type { Budgets } from '../budgets.ts'
import type { RoomOpening } from '../face.ts'
import { openHead, readEntries, readHeads, readSaid } from '../log/read.ts'
import type { RoomMetrics } from '../metrics.ts'
import { Room } from './room.ts'

/** How long a room without viewers is kept in memory. */
const keepEmptyMs = 60_000

export interface OpenRoomsOptions {
  readonly db: Database
  readonly budgets: Budgets
  readonly metrics: RoomMetrics
  /** What the room is, from the domain's tables, and the counts that this node knows. */
  open(roomId: string): Promise<RoomOpening>
  /** The log is another one than before (a restored backup): everybody has to start afresh. */
  replaced(room: Room): void
  failed(cause: unknown): void
}

/** The rooms that have viewers on this node, and the watch that nothing said in them is missed. */
export class OpenRooms {
  readonly #options: OpenRoomsOptions
  readonly #rooms = new Map<string, Room>()
  readonly #opening = new Map<string, Promise<Room>>()
  readonly #emptySince = new Map<string, number>()
  readonly #timer: NodeJS.Timeout
  #checking = false

  constructor(options: OpenRoomsOptions) {
    this.#options = options
    this.#timer = setInterval(() => void this.check(), options.budgets.headCheckMs)
    this.#timer.unref()
  }

  /** Also finds a room that is being opened: what is published meanwhile must not be lost. */
  find(roomId: string): Room | undefined {
    return this.#rooms.get(roomId)
  }

  all(): Iterable<Room> {
    return this.#rooms.values()
  }

  /** Opens a room once, however many ask at the same time. */
  open(roomId: string): Promise<Room> {
    const opening = this.#opening.get(roomId)
    if (opening) return opening
    const opened = this.#read(roomId)
    this.#opening.set(roomId, opened)
    opened.catch(() => this.#drop(roomId))
    return opened
  }

  /** Asks the database whether a log has gone on without this node hearing of it. */
  async check(): Promise<void> {
    this.#dropEmpty()
    const watched = [...this.#rooms.values()].filter((room) => room.lines.size > 0)
    if (watched.length === 0 || this.#checking) return
    this.#checking = true
    try {
      await this.#compare(watched)
    } catch (cause) {
      this.#options.failed(cause)
    } finally {
      this.#checking = false
    }
  }

  /** Reads now what the room may have missed. */
  async catchUp(room: Room): Promise<void> {
    await this.#compare([room])
    await room.intake.heal()
  }

  close(): void {
    clearInterval(this.#timer)
    for (const roomId of this.#rooms.keys()) this.#drop(roomId)
  }

  async #read(roomId: string): Promise<Room> {
    const { db, budgets, metrics, failed } = this.#options
    const room = new Room({
      roomId,
      budgets,
      metrics,
      failed,
      read: (self, span) => readEntries(db, self, span),
    })
    this.#rooms.set(roomId, room)
    metrics.rooms = this.#rooms.size
    const position = await openHead(db, roomId)
    const place = { roomId, epoch: position.epoch }
    const upTo = position.seq
    const [tail, said, opening] = await Promise.all([
      readEntries(db, place, { after: Math.max(0, upTo - budgets.tail), upTo, limit: budgets.tail }),
      readSaid(db, place, { upTo, limit: budgets.history }),
      this.#options.open(roomId),
    ])
    room.begin({ position, tail, said, state: opening.state ?? {} })
    return room
  }

  async #compare(rooms: readonly Room[]): Promise<void> {
    // Noted before the query: what a room tells while it runs may be newer than the query's answer.
    const told = rooms.map((room) => room.told)
    const heads = await readHeads(
      this.#options.db,
      rooms.map((room) => room.roomId),
    )
    rooms.forEach((room, nth) => {
      const head = heads.get(room.roomId)
      if (head?.epoch === room.epoch && head.seq >= (told[nth] ?? 0)) room.intake.saw(head.seq)
      else this.#replace(room)
    })
  }

  #replace(room: Room): void {
    this.#drop(room.roomId)
    this.#options.replaced(room)
  }

  #drop(roomId: string): void {
    this.#rooms.get(roomId)?.close()
    this.#rooms.delete(roomId)
    this.#opening.delete(roomId)
    this.#emptySince.delete(roomId)
    this.#options.metrics.rooms = this.#rooms.size
  }

  #dropEmpty(): void {
    const now = performance.now()
    for (const { roomId, lines } of this.#rooms.values()) {
      if (lines.size > 0) this.#emptySince.delete(roomId)
      else if (now - (this.#emptySince.get(roomId) ?? now) > keepEmptyMs) this.#drop(roomId)
      else if (!this.#emptySince.has(roomId)) this.#emptySince.set(roomId, now)
    }
  }
}
