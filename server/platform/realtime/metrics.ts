/** Counters of a node since it started; `lines`, `rooms` and `nodes` are gauges. A plain object, read by whoever exposes it. */
export interface RoomMetrics {
  lines: number
  rooms: number
  nodes: number
  /** Lines opened since the start, and those that resumed instead of starting afresh. */
  opened: number
  resumed: number
  refused: number
  /** Frames made once for a room, and times one was written to a line. */
  frames: number
  deliveries: number
  bytes: number
  entries: number
  leftOut: number
  folded: number
  /** Holes in a log that were filled from the database. */
  healed: number
  /** Lines cut because they could not keep up, and for saying something outside of the contract. */
  tooSlow: number
  garbage: number
  likes: number
}

export function newMetrics(): RoomMetrics {
  return {
    lines: 0,
    rooms: 0,
    nodes: 1,
    opened: 0,
    resumed: 0,
    refused: 0,
    frames: 0,
    deliveries: 0,
    bytes: 0,
    entries: 0,
    leftOut: 0,
    folded: 0,
    healed: 0,
    tooSlow: 0,
    garbage: 0,
    likes: 0,
  }
}
