import type { RoomState, ShowEntry } from '#contracts/live'
import type { CloseName } from '#contracts/wire'

/** A room as this page knows it now. */
export interface RoomNow {
  /** The last entries of the log, oldest first. */
  readonly entries: readonly ShowEntry[]
  /** Entries up to here were there before this page came, or came while it was away: read, not seen happening. */
  readonly knownUpTo: number
  /** How often more was missed than the log tells again. */
  readonly missed: number
  /** How many chat lines came since the page opened. */
  readonly linesInAll: number
  readonly state: RoomState
  readonly leftOut: number
  readonly joined: { readonly key: number; readonly names: readonly string[]; readonly more: number } | undefined
  readonly link: 'opening' | 'open' | 'reconnecting' | 'closed'
  /** Why the house closed the line for good. */
  readonly closed: { readonly name: CloseName; readonly reason: string } | undefined
  /** Opens the line again after it was closed for good. */
  readonly again: () => void
}
