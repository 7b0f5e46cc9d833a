import type { RoomEntry } from '../log/entry.ts'
import { type Kept, keep } from './kept.ts'

const holePatienceMs = 100
const holeRetryMs = 500
const readAtOnce = 1_000

export interface IntakeOptions {
  /** Reads committed entries of the room's log: `after + 1 … upTo`, at most `limit`. */
  read(span: { after: number; upTo: number; limit: number }): Promise<(RoomEntry & { withdrawn?: boolean })[]>
  /** Receives entries in the log's order, without holes, each once. */
  ready(entries: Kept[]): void
  failed(cause: unknown): void
  healed(): void
}

/**
 * Puts a room's entries in order. They come from several transactions and nodes, late, twice, or never: what is missing
 * after a moment is read from the database, which has every place up to any that was seen.
 */
export class Intake {
  readonly #options: IntakeOptions
  readonly #early = new Map<number, Kept>()
  #head: number | undefined
  #highest = 0
  #timer: NodeJS.Timeout | undefined
  #healing = false
  #closed = false

  constructor(options: IntakeOptions) {
    this.#options = options
  }

  /** Everything up to here was handed on. */
  get head(): number {
    return this.#head ?? 0
  }

  /** Starts handing on after `seq`; what came before is only kept. */
  begin(seq: number): void {
    this.#head = seq
    for (const early of this.#early.keys()) if (early <= seq) this.#early.delete(early)
    this.#drain()
  }

  take(entries: readonly RoomEntry[]): void {
    for (const entry of entries) {
      if (this.#head !== undefined && entry.seq <= this.#head) continue
      if (!this.#early.has(entry.seq)) this.#early.set(entry.seq, keep(entry))
      this.#highest = Math.max(this.#highest, entry.seq)
    }
    this.#drain()
  }

  /** The log is known to reach at least this far. */
  saw(seq: number): void {
    this.#highest = Math.max(this.#highest, seq)
    this.#watchHole(holePatienceMs)
  }

  /** Reads what is missing now; settles when nothing known is missing, or the database does not answer. */
  async heal(): Promise<void> {
    if (this.#healing || this.#head === undefined || this.#closed) return
    this.#healing = true
    try {
      while (!this.#closed && this.#head < this.#highest) {
        const rows = await this.#options.read({ after: this.#head, upTo: this.#highest, limit: readAtOnce })
        if (rows.length === 0) break
        this.#options.healed()
        this.take(rows)
      }
    } catch (cause) {
      this.#options.failed(cause)
      this.#watchHole(holeRetryMs)
    } finally {
      this.#healing = false
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #drain(): void {
    if (this.#head === undefined) return
    const entries: Kept[] = []
    for (let next = this.#early.get(this.#head + 1); next; next = this.#early.get(this.#head + 1)) {
      entries.push(next)
      this.#early.delete(next.seq)
      this.#head = next.seq
    }
    if (entries.length > 0) this.#options.ready(entries)
    this.#watchHole(holePatienceMs)
  }

  #watchHole(patienceMs: number): void {
    if (this.#head === undefined || this.#head >= this.#highest || this.#timer || this.#closed) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.heal()
    }, patienceMs)
  }
}
