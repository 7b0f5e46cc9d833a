import type { IncomingMessage, Server, ServerResponse } from 'node:http'

import type { CloseName, Position, State } from '#contracts/wire'
import type { Database } from '#platform/db/database'
import type { Budgets } from './budgets.ts'
import type { MediaNow, RoomDraft, RoomEntry } from './log/entry.ts'
import type { RoomMetrics } from './metrics.ts'
import type { RoomPort } from './port/port.ts'

/** Somebody who was let in. */
export interface Viewer {
  /** Counted once, however many lines the person has open. Empty for a page that is nobody, such as an overlay: not counted. */
  readonly personId: string
  readonly deviceId?: string
  /** Named when coming in; without it the arrival is only counted. */
  readonly name?: string
}

/** How a room is when a node opens it, from the database: state values by key, and the most people there ever were. */
export interface RoomOpening {
  readonly state?: State
  readonly peak?: number
  readonly likes?: number
}

export interface RoomsOptions {
  readonly db: Database
  readonly log: { info(details: object, text: string): void; warn(details: object, text: string): void }
  /** How the nodes of a house hear each other; memory when absent, which is right for one process. */
  readonly port?: RoomPort
  readonly mediaNow?: MediaNow
  /** Decides at subscription who may read the room; throws a Refusal, whose kind becomes the close code. */
  admit(request: IncomingMessage, roomId: string): Promise<Viewer>
  /** Called when the first viewer comes or the room is first published to on this node. */
  open?(roomId: string): Promise<RoomOpening>
  /**
   * Called about every second with the taps since the last call; keeps them and answers each room's new total, which
   * is how several nodes add up. When it throws, the taps are kept and offered again.
   */
  keepLikes?(taps: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>>
  /** Called about every second for rooms whose number of people changed. */
  peopleChanged?(roomId: string, people: People): void
  /** The address a line counts for; the socket's own when absent. A house behind a proxy gives the forwarded one. */
  address?(request: IncomingMessage): string
  readonly budgets?: Partial<Budgets>
}

export interface People {
  readonly now: number
  readonly peak: number
}

/** Whom a cut is meant for. */
export type Whom = { readonly personId: string } | { readonly deviceId: string } | 'everybody'

/** The live side of rooms on one node. Knows logs, lines and counts; knows nothing of what is said. */
export interface Rooms {
  /**
   * Puts drafts at the end of their rooms' logs inside the caller's transaction, as its last act: rooms stay locked
   * until the commit. Rooms are locked in id order, so two transactions never wait for each other in a ring.
   */
  append(tx: Database, drafts: readonly RoomDraft[], now: Date): Promise<RoomEntry[]>
  /** Tells the rooms what has been committed. Order and loss do not matter: holes are read from the database. */
  published(entries: readonly RoomEntry[]): void
  /** Sets a latest-value; `null` removes it. Reaches viewers with the next tick; never stored. */
  state(roomId: string, key: string, value: unknown): void
  /** Counts taps of the heart; answers how many counted under the person's cap. */
  like(roomId: string, personId: string, taps: number): number
  /** Closes lines on all nodes; `roomId` undefined means every room. */
  cut(roomId: string | undefined, whom: Whom, why: CloseName): void
  /** Distinct persons over all lines and nodes. */
  people(roomId: string): People
  /** How long news of the room gather on this node before they are told, in ms: the more viewers, the longer. 0 where it has none. */
  paceMs(roomId: string): number
  /** Where the room's log stands: what a page reads before its own queries and begins its line at. */
  head(roomId: string): Promise<Position>
  /** Takes WebSocket upgrades on `/socket`; leaves every other upgrade alone. */
  attach(server: Server): void
  /** Serves `GET /api/rooms/:roomId/news`: the same frames as server-sent news. */
  serveNews(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void>
  readonly metrics: RoomMetrics
  /** Sends everybody away with `restart`, spread over `spreadMs`, keeps the last likes and stops. */
  close(spreadMs?: number): Promise<void>
}
