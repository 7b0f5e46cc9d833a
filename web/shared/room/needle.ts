/** How long a picture may stand still before what happens in the room no longer waits for it. */
const waitsMs = 3_000

/** Moves with the picture of a running show. */
export interface Needle {
  /**
   * The moment up to which things are shown: where the picture is, or everything (∞) while nobody knows where it is or it has
   * not moved for three seconds: a frozen or absent picture keeps no news back. `now` is any clock in ms that never goes back.
   */
  read(programTime: number | undefined, now: number): number
}

export function makeNeedle(): Needle {
  let place: number | undefined
  let movedAt = Number.NEGATIVE_INFINITY
  return {
    read(programTime, now) {
      if (programTime !== place) {
        place = programTime
        movedAt = now
      }
      if (place === undefined || now - movedAt > waitsMs) return Number.POSITIVE_INFINITY
      return place
    },
  }
}
