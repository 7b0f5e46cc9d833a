import type { RoomTelling } from '#contracts/live'
import type { Work } from '#platform/work'

/** What the realtime side may be told with an entry: which earlier ones nobody is to be shown again. */
export interface Withdrawal {
  readonly withdraws?: readonly number[]
}

/** Adds an entry of the closed union to a show's room, in the caller's commit. */
export function tellRoom(work: Work, showId: string, telling: RoomTelling & Withdrawal): void {
  work.publish(showId, telling)
}
