import { notBegun, type Position, type State } from '#contracts/wire'
import type { Budgets } from '../budgets.ts'
import type { Line } from '../line/line.ts'
import type { RoomEntry } from '../log/entry.ts'
import type { RoomMetrics } from '../metrics.ts'
import { type Encoded, encodeNews, encodeSnapshot, sampleTexts } from './encode.ts'
import { Intake, type IntakeOptions } from './intake.ts'
import { type Kept, keep } from './kept.ts'
import { Allowance, Pace } from './pace.ts'
import { sample } from './sample.ts'
import { Tail } from './tail.ts'

/** How long what can wait (counts, arrivals) waits for company when nothing else is told. */
const lazyMs = 500
const namesShown = 5

export interface RoomOptions {
  readonly roomId: string
  readonly budgets: Budgets
  readonly metrics: RoomMetrics
  readonly read: (room: Room, ...span: Parameters<IntakeOptions['read']>) => ReturnType<IntakeOptions['read']>
  readonly failed: IntakeOptions['failed']
}

/** What a room is filled with when a node opens it. */
export interface RoomBeginning {
  readonly position: Position
  readonly tail: readonly RoomEntry[]
  readonly said: readonly RoomEntry[]
  readonly state: State
}

/** One room on one node: its lines, the end of its log, its state, and the tick that tells all lines the same bytes. */
export class Room {
  readonly roomId: string
  readonly lines = new Set<Line>()
  readonly intake: Intake
  epoch = 0
  readonly #metrics: RoomMetrics
  readonly #tail: Tail
  readonly #pace: Pace
  readonly #gapAtBeginning: number
  readonly #allowance: Allowance
  readonly #state = new Map<string, unknown>()
  readonly #setAt = new Map<string, number>()
  readonly #changed = new Set<string>()
  #ready: Kept[] = []
  #names: string[] = []
  #arrivals = 0
  #told = 0
  #toldAt = 0
  #timer: NodeJS.Timeout | undefined
  #dueAt = 0
  #openings = new Map<string, Encoded>()

  constructor(options: RoomOptions) {
    const { budgets, metrics } = options
    this.roomId = options.roomId
    this.#metrics = metrics
    this.#tail = new Tail(budgets.tail, budgets.history)
    this.#gapAtBeginning = budgets.gapAtBeginning
    this.#pace = new Pace(budgets.tickMs, budgets.share)
    this.#allowance = new Allowance(budgets.linesSaidPerSecond, performance.now())
    this.intake = new Intake({
      read: (span) => options.read(this, span),
      ready: (entries) => this.#hold(entries),
      failed: options.failed,
      healed: () => {
        metrics.healed++
      },
    })
  }

  begin({ position, tail, said, state }: RoomBeginning): void {
    this.epoch = position.epoch
    this.#told = position.seq
    this.#tail.begin(tail.map(keep), said.map(keep))
    for (const [key, value] of Object.entries(state)) if (!this.#state.has(key)) this.#state.set(key, value)
    this.intake.begin(position.seq)
  }

  /** The place in the log up to which all lines of this node were told. */
  get told(): number {
    return this.#told
  }

  get paceMs(): number {
    return this.#pace.waitMs
  }

  /**
   * Sets a latest value; `null` removes it. Of two nodes that set the same key the later `at` wins everywhere. What is
   * `lazy` waits for company before it costs a frame of its own.
   */
  set(key: string, value: unknown, { at = Date.now(), lazy = false } = {}): void {
    if (at < (this.#setAt.get(key) ?? 0)) return
    this.#setAt.set(key, at)
    if (value === null) this.#state.delete(key)
    else this.#state.set(key, value)
    this.#changed.add(key)
    this.#schedule(lazy)
  }

  arrived(name: string | undefined): void {
    this.#arrivals++
    if (name !== undefined && this.#names.length < namesShown) this.#names.push(name)
    this.#schedule(true)
  }

  /**
   * Gives a line its first frames and lets it hear all later ones. Answers whether it resumed: who was away too long, or
   * knows another log, starts afresh. Who begins where their page was read gets the room as of there, then the gap.
   */
  join(line: Line, { since, begins }: { readonly since: Position | undefined; readonly begins: boolean }): boolean {
    const gap = since && this.#gapAfter(since, begins ? this.#gapAtBeginning : Number.POSITIVE_INFINITY)
    if (begins || !gap) line.send(this.#snapshot(gap?.after ?? this.#told))
    if (gap && !(begins && gap.after === this.#told)) line.send(gap.news)
    this.lines.add(line)
    return gap !== undefined && !begins
  }

  close(): void {
    clearTimeout(this.#timer)
    this.intake.close()
  }

  /** The news after a place, if memory reaches back that far and they are not more than `most`. */
  #gapAfter(since: Position, most: number): { readonly after: number; readonly news: Encoded } | undefined {
    const isOfLog = since.epoch === this.epoch || since.epoch === notBegun.epoch
    if (!isOfLog || since.seq > this.intake.head) return undefined
    // Who comes from a node that is ahead passes over what they know.
    const after = Math.min(since.seq, this.#told)
    const entries = after === this.#told ? [] : this.#tail.after(after)
    if (!entries || this.#told - after > most) return undefined
    const state = () => Object.fromEntries(this.#state)
    return { after, news: this.#opening(`gap ${after}`, () => this.#news({ after, entries, state: state() })) }
  }

  /** First frames are made once between two ticks, however many come at the same time. */
  #opening(key: string, make: () => Encoded): Encoded {
    const made = this.#openings.get(key) ?? make()
    this.#openings.set(key, made)
    return made
  }

  /** The room as of a place. */
  #snapshot(upTo: number): Encoded {
    const state = () => Object.fromEntries(this.#state)
    const place = { epoch: this.epoch, upTo, at: Date.now() }
    return this.#opening(`fresh ${upTo}`, () =>
      encodeSnapshot({ ...place, entries: this.#tail.said(upTo), state: state() }),
    )
  }

  #news(parts: { after: number; entries: readonly string[]; state?: State; leftOut?: number }): Encoded {
    return encodeNews({ epoch: this.epoch, upTo: this.#told, at: Date.now(), ...parts })
  }

  #hold(entries: Kept[]): void {
    this.#ready.push(...entries)
    this.#schedule(false)
  }

  #schedule(lazy: boolean): void {
    this.#openings.clear()
    const now = performance.now()
    const dueAt = Math.max(now, this.#toldAt + Math.max(this.#pace.waitMs, lazy ? lazyMs : 0))
    if (this.#timer && this.#dueAt <= dueAt) return
    clearTimeout(this.#timer)
    this.#dueAt = dueAt
    this.#timer = setTimeout(() => this.#tell(), dueAt - now)
  }

  #tell(): void {
    this.#timer = undefined
    const startedAt = performance.now()
    const frame = this.#takeTick(startedAt)
    this.#openings.clear()
    this.#toldAt = startedAt
    if (!frame || this.lines.size === 0) return
    for (const line of this.lines) line.send(frame)
    this.#metrics.frames++
    this.#pace.wrote(performance.now() - startedAt)
  }

  /** Everything since the last tick as one frame; undefined when nobody is there to read it. */
  #takeTick(now: number): Encoded | undefined {
    const entries = this.#ready
    const after = this.#told
    this.#ready = []
    this.#told = entries.at(-1)?.seq ?? after
    this.#tail.add(entries)
    for (const { withdraws } of entries) if (withdraws) this.#tail.withdraw(withdraws)
    const joined = this.#arrivals === 0 ? undefined : { names: this.#names, more: this.#arrivals - this.#names.length }
    const state = this.#takeChanges()
    this.#names = []
    this.#arrivals = 0
    if (this.lines.size === 0) return void forgetTold(entries)
    const chosen = sample(entries, this.#allowance.at(now))
    this.#allowance.spend(chosen.shown.reduce((said, { entry }) => (entry.lane === 'say' ? said + 1 : said), 0))
    this.#metrics.entries += chosen.shown.length
    this.#metrics.leftOut += chosen.leftOut
    this.#metrics.folded += chosen.folded
    const { epoch } = this
    const texts = sampleTexts(chosen)
    forgetTold(entries)
    return encodeNews({
      epoch,
      after,
      upTo: this.#told,
      at: Date.now(),
      entries: texts,
      state,
      leftOut: chosen.leftOut,
      joined,
    })
  }

  #takeChanges(): State | undefined {
    if (this.#changed.size === 0) return undefined
    const changes = Object.fromEntries([...this.#changed].map((key) => [key, this.#state.get(key) ?? null]))
    this.#changed.clear()
    return changes
  }
}

/** What was only for those who were here. */
function forgetTold(entries: readonly Kept[]): void {
  for (const entry of entries) if (entry.told !== undefined) entry.told = undefined
}
