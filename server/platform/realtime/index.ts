import type { Rooms, RoomsOptions } from './face.ts'
import { NodeRooms } from './rooms.ts'

export type { Rooms, RoomsOptions } from './face.ts'
export type { RoomDraft, RoomEntry } from './log/entry.ts'
export { alonePort, MemoryBus } from './port/memory.ts'
export type { RoomPort } from './port/port.ts'
export { redisPort } from './port/redis.ts'

/** Opens the live side of this node's rooms. The migrations in this folder must have run. */
export function createRooms(options: RoomsOptions): Rooms {
  return new NodeRooms(options)
}
