/** A kept piece of the recording, in program time. */
export interface Kept {
  readonly startsAt: number
  readonly durationMs: number
}

/** Where a moment of program time lies in the replay, in ms from its start. Gaps without picture take no time there. */
export function offsetOf(recording: readonly Kept[], at: number): number {
  let played = 0
  for (const { startsAt, durationMs } of recording) {
    if (at < startsAt) return played
    if (at < startsAt + durationMs) return played + (at - startsAt)
    played += durationMs
  }
  return played
}

export function lengthOf(recording: readonly Kept[]): number {
  return recording.reduce((sum, { durationMs }) => sum + durationMs, 0)
}
