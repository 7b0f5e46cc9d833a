import type { Rooms, RoomsOptions } from './face.ts'
import { NodeRooms } from './rooms.ts'

export { type Budgets, defaultBudgets } from './budgets.ts'
export type { People, RoomOpening, Rooms, RoomsOptions, Viewer, Whom } from './face.ts'
export { appendToRooms } from './log/append.ts'
export type { MediaNow, RoomDraft, RoomEntry } from './log/entry.ts'
export { readEntries } from './log/read.ts'
export type { RoomMetrics } from './metrics.ts'
export { alonePort, MemoryBus } from './port/memory.ts'
export type { RoomPort } from './port/port.ts'
export { redisPort } from './port/redis.ts'

/** Opens the live side of this node's rooms. The migrations in this folder must have run. */
export function createRooms(options: RoomsOptions): Rooms {
  return new NodeRooms(options)
}
