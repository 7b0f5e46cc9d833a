import type { Entry, Lane } from '#contracts/wire'

/** What an action wants said in a room; it gets its place in the log when the transaction ends. */
export interface RoomDraft {
  readonly roomId: string
  readonly lane: Lane
  readonly type: string
  /** JSON; everybody in the room reads it. */
  readonly body: unknown
  /**
   * What those who are here get in place of `body`; neither the log nor a node's memory of it keeps it, who comes later gets
   * `body`. For texts that must stand in one place only, from which they can be removed.
   */
  readonly told?: unknown
  /** Who said it; the say lane is sampled fairly between authors. */
  readonly author?: string
  /** Entries of one moment with the same text become one, with the names of those who said it. */
  readonly fold?: { readonly text: string; readonly name: string }
  /** Places of earlier entries of this room that nobody is to be shown again, in history neither. */
  readonly withdraws?: readonly number[]
}

/** A draft that has its place: kept once its transaction has committed. */
export interface RoomEntry extends Entry {
  readonly roomId: string
  readonly epoch: number
  readonly author?: string
  readonly told?: unknown
  readonly fold?: { readonly text: string; readonly name: string }
}

/** The picture's moment in a room now, in ms since 1970; undefined while nothing is on air. */
export type MediaNow = (roomId: string) => number | undefined
