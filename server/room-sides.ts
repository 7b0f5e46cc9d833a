import type { RoomSide } from '#platform/domain'

/** Makes one side of those of all domains: each room belongs to the first that claims it, or to the one that claims none. */
export function joinRoomSides(sides: readonly RoomSide[], nobody: RoomSide): RoomSide {
  const rest = sides.find(({ owns }) => !owns) ?? nobody
  const sideOf = (roomId: string) => sides.find(({ owns }) => owns?.(roomId)) ?? rest
  return {
    admit: (request, roomId) => sideOf(roomId).admit(request, roomId),
    open: async (roomId) => (await sideOf(roomId).open?.(roomId)) ?? {},
    // Hearts are tapped in rooms that nobody claims for themselves.
    keepLikes: async (taps) => (await rest.keepLikes?.(taps)) ?? new Map(),
    peopleChanged: (roomId, people) => sideOf(roomId).peopleChanged?.(roomId, people),
  }
}
