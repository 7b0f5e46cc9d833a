import type { RoomPort } from '../port/port.ts'

const keepEveryMs = 1_000

export interface LikesOptions {
  readonly port: RoomPort
  readonly perSecond: number
  /** Adds taps to what is kept and answers the new totals. */
  keep(taps: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>>
  changed(roomId: string, total: number): void
  failed(cause: unknown): void
}

/** Counts taps in memory and keeps them once a second. The kept total is the truth over all nodes; taps add to it here. */
export class Likes {
  readonly #options: LikesOptions
  readonly #kept = new Map<string, number>()
  #fresh = new Map<string, number>()
  #keeping = new Map<string, number>()
  #byPerson = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined

  constructor(options: LikesOptions) {
    this.#options = options
  }

  total(roomId: string): number {
    return (this.#kept.get(roomId) ?? 0) + (this.#fresh.get(roomId) ?? 0) + (this.#keeping.get(roomId) ?? 0)
  }

  /** A total that is known to be kept; totals only grow. */
  reached(roomId: string, total: number): void {
    if (total <= (this.#kept.get(roomId) ?? 0)) return
    this.#kept.set(roomId, total)
    this.#options.changed(roomId, this.total(roomId))
  }

  add(roomId: string, personId: string, taps: number): number {
    const who = `${roomId} ${personId}`
    const before = this.#byPerson.get(who) ?? 0
    const counted = Math.max(0, Math.min(Math.floor(taps) || 0, this.#options.perSecond - before))
    if (counted === 0) return 0
    this.#byPerson.set(who, before + counted)
    this.#fresh.set(roomId, (this.#fresh.get(roomId) ?? 0) + counted)
    this.#options.changed(roomId, this.total(roomId))
    this.#timer ??= setTimeout(() => void this.keepAll(), keepEveryMs)
    return counted
  }

  /** Keeps what was counted since the last time; what cannot be kept now is offered again a second later. */
  async keepAll(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#byPerson = new Map()
    if (this.#fresh.size === 0 || this.#keeping.size > 0) return this.#again()
    this.#keeping = this.#fresh
    this.#fresh = new Map()
    try {
      this.#settle(await this.#options.keep(this.#keeping))
    } catch (cause) {
      for (const [roomId, taps] of this.#keeping) this.#fresh.set(roomId, (this.#fresh.get(roomId) ?? 0) + taps)
      this.#keeping = new Map()
      this.#options.failed(cause)
    }
    this.#again()
  }

  #settle(totals: ReadonlyMap<string, number>): void {
    const taps = this.#keeping
    this.#keeping = new Map()
    for (const [roomId, counted] of taps) {
      this.reached(roomId, totals.get(roomId) ?? (this.#kept.get(roomId) ?? 0) + counted)
    }
    this.#options.port.send({ kind: 'likes', totals: [...totals] })
  }

  #again(): void {
    if (this.#fresh.size > 0) this.#timer ??= setTimeout(() => void this.keepAll(), keepEveryMs)
  }

  close(): void {
    clearTimeout(this.#timer)
  }
}
