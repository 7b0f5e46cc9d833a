import {
  beatEveryMs,
  type CloseName,
  closingOf,
  type Entry,
  type Frame,
  type NewsFrame,
  type Position,
  type SnapshotFrame,
  type State,
} from '#contracts/wire'
import { type NewsLine, openLine } from './room-news-lines.ts'
import { onWake, pageOrigin } from './room-news-page.ts'
import { readFrame } from './room-news-reader.ts'
import { type LineKind, Ways, waitBefore } from './room-news-retry.ts'

/** How long a line that should be alive has to answer after the page woke up. */
const wakeMs = 2_000
/** How long a new line may take to its first frame; some proxies swallow the upgrade and say nothing. */
const firstFrameMs = 6_000
const lookEveryMs = 5_000
const usualUpgradeMs = [30_000, 600_000] as const

/** `away` is final until `retry`: the house said not to come back by oneself, and `why` says so. */
export interface RoomStatus {
  readonly kind: 'connecting' | 'open' | 'waiting' | 'away'
  readonly over: LineKind | undefined
  readonly why: CloseName | undefined
}

export interface RoomListener {
  /**
   * How the room is; what was known before is void. Comes first, and again after too long an absence. `hasGap`: between
   * what the page knew and this, something was missed that will not be told.
   */
  onFresh?(snapshot: SnapshotFrame, hasGap: boolean): void
  /** New entries, each once and in the log's order. */
  onEntries?(entries: readonly Entry[]): void
  /** All latest values after a change, and those that changed. */
  onState?(state: State, changed: State): void
  onLeftOut?(lines: number): void
  onJoined?(joined: NonNullable<NewsFrame['joined']>): void
  onStatus?(status: RoomStatus): void
}

export interface RoomOptions extends RoomListener {
  readonly roomId: string
  /** Where the house is; the page's own origin when absent. */
  readonly base?: string
  /** What lets this viewer in besides the session, e.g. the token of an overlay. */
  readonly pass?: Readonly<Record<string, string>>
  /** Where the log stood when the page was read: the room begins with its last lines as of there, then what came after. */
  readonly since?: Position
  /** How long somebody on server-sent news waits before WebSocket is tried again: the first time and at most, in ms. */
  readonly upgradeMs?: readonly [number, number]
}

export interface OpenRoom {
  /** Connects at once, also after the house sent one away. */
  retry(): void
  close(): void
}

/** Follows a room for as long as it is open: resumes where it left off, whatever happens to the line, page or house. */
export function openRoom(options: RoomOptions): OpenRoom {
  return new RoomFollower(options)
}

class RoomFollower implements OpenRoom {
  readonly #options: RoomOptions
  readonly #base: string
  readonly #ways = new Ways()
  readonly #watch: ReturnType<typeof setInterval>
  readonly #stopListening: () => void
  #position: Position | undefined
  /** Nothing was heard yet: the page stands where it was read. */
  #begins = true
  #state: State = {}
  #line: NewsLine | undefined
  /** A WebSocket that is tried while server-sent news goes on. */
  #trial: NewsLine | undefined
  #trialAt = Number.POSITIVE_INFINITY
  #trialWaitMs: number
  readonly #upgradeMs: readonly [number, number]
  #timer: ReturnType<typeof setTimeout> | undefined
  #attempt = 0
  #heardAt = 0
  #lookedAt = Date.now()
  #isWelcome = false
  #status: RoomStatus = { kind: 'connecting', over: undefined, why: undefined }

  constructor(options: RoomOptions) {
    this.#options = options
    this.#base = options.base ?? pageOrigin()
    this.#position = options.since
    this.#upgradeMs = options.upgradeMs ?? usualUpgradeMs
    this.#trialWaitMs = this.#upgradeMs[0]
    this.#watch = setInterval(() => this.#look(), lookEveryMs)
    this.#stopListening = onWake(() => this.#wake())
    this.#connect()
  }

  retry(): void {
    this.#line?.close()
    this.#attempt = 0
    this.#connect()
  }

  close(): void {
    clearInterval(this.#watch)
    clearTimeout(this.#timer)
    this.#stopListening()
    this.#line?.close()
    this.#trial?.close()
  }

  #connect(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isWelcome = false
    this.#heardAt = Date.now()
    const kind = this.#ways.next()
    this.#say({ kind: 'connecting', over: kind, why: undefined })
    const line: NewsLine = openLine(kind, this.#target(), {
      frame: (frame) => this.#hear(line, frame),
      ended: (code) => this.#ended(line, code),
    })
    this.#line = line
  }

  #target() {
    const { roomId, pass } = this.#options
    return { base: this.#base, roomId, pass, since: this.#position, begins: this.#begins }
  }

  #hear(line: NewsLine, frame: Frame): void {
    if (line !== this.#line) return
    this.#heardAt = Date.now()
    if (!this.#isWelcome && frame.kind !== 'close') this.#welcomed(line)
    const reading = readFrame(this.#position, frame)
    if (reading.kind === 'gap') this.#reconnect()
    else if (reading.kind === 'fresh') {
      this.#position = reading.position
      this.#begins = false
      this.#state = reading.snapshot.state
      this.#options.onFresh?.(reading.snapshot, reading.hasGap)
      this.#options.onState?.(this.#state, this.#state)
    } else if (reading.kind === 'news') {
      this.#position = reading.position
      if (reading.entries.length > 0) this.#options.onEntries?.(reading.entries)
      if (reading.leftOut > 0) this.#options.onLeftOut?.(reading.leftOut)
      if (reading.joined) this.#options.onJoined?.(reading.joined)
      if (reading.state) this.#merge(reading.state)
    }
  }

  #merge(changes: State): void {
    this.#state = Object.fromEntries(
      Object.entries({ ...this.#state, ...changes }).filter(([, value]) => value !== null),
    )
    this.#options.onState?.(this.#state, changes)
  }

  #welcomed(line: NewsLine): void {
    this.#isWelcome = true
    this.#attempt = 0
    this.#ways.worked(line.kind)
    if (line.kind === 'socket') this.#trialWaitMs = this.#upgradeMs[0]
    this.#trialAt = line.kind === 'news' ? Date.now() + this.#trialWaitMs : Number.POSITIVE_INFINITY
    this.#say({ kind: 'open', over: line.kind, why: undefined })
  }

  #ended(line: NewsLine, code: number): void {
    if (line !== this.#line) return
    this.#line = undefined
    const why = closingOf(code)?.name
    if (!this.#isWelcome && why === undefined) this.#ways.failed(line.kind)
    const waitMs = waitBefore(code, this.#isWelcome ? 0 : this.#attempt++, Math.random())
    if (waitMs === undefined) {
      this.#say({ kind: 'away', over: undefined, why })
      return
    }
    this.#say({ kind: 'waiting', over: undefined, why })
    this.#timer = setTimeout(() => this.#connect(), waitMs)
  }

  /** Gives up a line that is of no use any more and asks for the gap on a new one. */
  #reconnect(): void {
    const line = this.#line
    if (!line) return
    line.close()
    this.#ended(line, 1006)
  }

  /** The page is seen again, or the network is back: what looked alive may be long dead. */
  #wake(): void {
    if (this.#status.kind === 'away') return
    if (!this.#line) {
      this.#attempt = 0
      this.#connect()
      return
    }
    const askedAt = Date.now()
    const line = this.#line
    line.ping()
    const mayBeSilent = line.kind === 'news' && askedAt - this.#heardAt < 1.5 * beatEveryMs
    if (mayBeSilent) return
    setTimeout(() => {
      if (line === this.#line && this.#heardAt < askedAt) this.retry()
    }, wakeMs)
  }

  #look(): void {
    const now = Date.now()
    const hasSlept = now - this.#lookedAt > 3 * lookEveryMs
    this.#lookedAt = now
    // Where the clock was set back, nothing was heard later than now, or silence would go unnoticed for as long.
    this.#heardAt = Math.min(this.#heardAt, now)
    if (Number.isFinite(this.#trialAt)) this.#trialAt = Math.min(this.#trialAt, now + this.#trialWaitMs)
    if (hasSlept) this.#wake()
    else if (this.#line && now - this.#heardAt > (this.#isWelcome ? 2 * beatEveryMs : firstFrameMs)) this.#reconnect()
    if (now >= this.#trialAt) this.#tryUpgrade(now)
  }

  /** Opens a WebSocket beside the server-sent news; only when it speaks does it take over. */
  #tryUpgrade(now: number): void {
    this.#trialWaitMs = Math.min(2 * this.#trialWaitMs, this.#upgradeMs[1])
    this.#trialAt = now + this.#trialWaitMs
    this.#trial?.close()
    const trial: NewsLine = openLine('socket', this.#target(), {
      frame: (frame) => {
        if (trial === this.#trial) this.#takeOver(trial)
        this.#hear(trial, frame)
      },
      ended: (code) => {
        if (trial === this.#trial) this.#trial = undefined
        else this.#ended(trial, code)
      },
    })
    this.#trial = trial
  }

  #takeOver(trial: NewsLine): void {
    this.#line?.close()
    this.#trial = undefined
    this.#isWelcome = false
    this.#line = trial
  }

  #say(status: RoomStatus): void {
    this.#status = status
    this.#options.onStatus?.(status)
  }
}
