import type { CloseName } from '#contracts/wire'
import type { Encoded } from '../room/encode.ts'
import type { Room } from '../room/room.ts'

/** What a line is opened with, after its viewer was let in. */
export interface LinePlace {
  readonly room: Room
  readonly personId: string
  readonly deviceId: string | undefined
  readonly address: string
  /** Second of the beat round this line is beaten in, so that beats of a node spread evenly. */
  readonly slot: number
  readonly keeper: LineKeeper
}

/** Who looks after all lines of a node; told by a line what became of it. One object for all, so that a line is small. */
export interface LineKeeper {
  readonly waitingBytes: number
  gone(line: Line): void
  wrote(bytes: number): void
  cutFor(why: 'tooSlow' | 'garbage'): void
}

/**
 * A viewer's way to hear news: a WebSocket or server-sent news. There may be tens of thousands: a line holds no timer,
 * no closure and no copy of what it sends, and its handlers are shared.
 */
export abstract class Line {
  readonly room: Room
  readonly personId: string
  readonly deviceId: string | undefined
  readonly address: string
  readonly slot: number
  protected readonly keeper: LineKeeper

  constructor(place: LinePlace) {
    this.room = place.room
    this.personId = place.personId
    this.deviceId = place.deviceId
    this.address = place.address
    this.slot = place.slot
    this.keeper = place.keeper
  }

  /** Writes a frame, or cuts the line when too much waits in it already. */
  abstract send(frame: Encoded): void
  /** Shows that the line lives; ends it when the other side gave no sign since the last beat. */
  abstract beat(): void
  /** Says why and ends the line. */
  abstract close(why: CloseName, reason?: string): void
}
