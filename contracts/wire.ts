/**
 * What travels between a house and the viewers of a room, over WebSocket (`/socket`) and server-sent news
 * (`/api/rooms/:roomId/news`) alike. Two closed unions: `Frame` comes down, `Upward` goes up. Everything a person does
 * is an ordinary POST; the socket only carries news.
 */

/** `must` is never dropped; `say` is sampled when a room says more than people can read. Both are kept in the log. */
export type Lane = 'must' | 'say'

/** One entry of a room's log. Domains narrow `type` and `body` to unions of their own. */
export interface Entry<Type extends string = string, Body = unknown> {
  /** Place in the room's log: 1, 2, 3 … without holes. */
  readonly seq: number
  /** When it was written, in ms since 1970 on the server's clock. */
  readonly at: number
  /** The picture's moment it belongs to (PROGRAM-DATE-TIME in ms); absent while nothing is on air. */
  readonly mediaAt?: number
  readonly lane: Lane
  readonly type: Type
  readonly body: Body
  /** Places of earlier entries that are no longer to be shown (a retracted line). */
  readonly withdraws?: readonly number[]
  /** Identical texts said in the same moment came as this one entry: how often, and who else (the first few). */
  readonly folded?: { readonly times: number; readonly names: readonly string[] }
}

/** Latest value a key; `null` means the key is gone. */
export type State = Readonly<Record<string, unknown>>

/** State every room has. */
export interface HouseState {
  /** Distinct persons now, and the most there ever were at once. */
  readonly people?: { readonly now: number; readonly peak: number }
  /** Taps on the heart since the show began. */
  readonly likes?: number
}

/** Where a viewer is in a room's log. Another epoch is another log: nothing of the old one counts any more. */
export interface Position {
  readonly epoch: number
  readonly seq: number
}

/** Where a log stands that nobody has written to yet: whoever begins there gets all of it. */
export const notBegun: Position = { epoch: 0, seq: 0 }

/**
 * First frame of a viewer who comes fresh or was away too long. What the page knew before is to be thrown away, unless the
 * viewer began at a place (`begins`) and this is the room as of there: then exactly what came after follows.
 */
export interface SnapshotFrame {
  readonly kind: 'snapshot'
  readonly epoch: number
  /** The log is known up to here; the next news goes on after it. */
  readonly upTo: number
  readonly at: number
  /** The last chat lines, oldest first, without withdrawn ones. */
  readonly entries: readonly Entry[]
  readonly state: State
}

/**
 * What happened in one tick, or in a gap that is being closed. Covers the log's places `after + 1 … upTo`: each one is
 * among `entries`, folded into one of them, withdrawn, or counted in `leftOut`.
 */
export interface NewsFrame {
  readonly kind: 'news'
  readonly epoch: number
  readonly after: number
  readonly upTo: number
  readonly at: number
  readonly entries: readonly Entry[]
  /** Only what changed. */
  readonly state?: State
  /** Lines of the say lane that this frame leaves out, because the room said more than its budget. */
  readonly leftOut?: number
  /** Persons who came in since the last frame: some names, and how many more. */
  readonly joined?: { readonly names: readonly string[]; readonly more: number }
}

/** Nothing happened, the line is alive; also the answer to `ping`. */
interface BeatFrame {
  readonly kind: 'beat'
}

/** Said before the end where there are no close codes (server-sent news). */
export interface CloseFrame {
  readonly kind: 'close'
  readonly code: CloseCode
  /** Code of the refusal, e.g. `live.banned`. */
  readonly reason: string
}

export type Frame = SnapshotFrame | NewsFrame | BeatFrame | CloseFrame

/** All that a viewer's socket may say. */
export type Upward = 'ping'

/** Longest silence from the house, in ms; a viewer who hears nothing for two of these connects anew. */
export const beatEveryMs = 15_000

/**
 * Why a viewer's line was closed and what to do: `back` is the span (ms) out of which the viewer draws the time to wait;
 * without it the viewer does not come back until a person asks for it.
 */
export const closings = {
  restart: { code: 4000, back: [100, 3_000], means: 'The house restarts.' },
  tooSlow: { code: 4001, back: [500, 3_000], means: 'The line could not keep up.' },
  unavailable: { code: 4002, back: [1_000, 5_000], means: 'The room cannot be read at the moment.' },
  banned: { code: 4003, back: undefined, means: 'This person may not be here.' },
  ended: { code: 4004, back: undefined, means: 'The room is closed.' },
  kicked: { code: 4005, back: undefined, means: 'A moderator asked this person to leave.' },
  missing: { code: 4006, back: undefined, means: 'There is no such room.' },
  elsewhere: { code: 4007, back: undefined, means: 'The same person opened the room too often; the oldest line goes.' },
  signedOut: { code: 4008, back: undefined, means: 'The session ended, or the room wants one.' },
  crowded: { code: 4009, back: [5_000, 20_000], means: 'Too many lines from one place, or the room is full.' },
  garbage: { code: 4010, back: [10_000, 30_000], means: 'The viewer said something that is not in the contract.' },
} as const satisfies Record<string, Closing>

export interface Closing {
  readonly code: number
  readonly back: readonly [number, number] | undefined
  readonly means: string
}

export type CloseName = keyof typeof closings
type CloseCode = (typeof closings)[CloseName]['code']

/** The closing of a code; undefined for the codes of the protocol itself (1006 …), after which one simply comes back. */
export function closingOf(code: number): (Closing & { readonly name: CloseName }) | undefined {
  for (const [name, closing] of Object.entries(closings)) {
    if (closing.code === code) return { name: name as CloseName, ...closing }
  }
  return undefined
}
