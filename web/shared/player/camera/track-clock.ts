/**
 * Puts the times of one track on the camera's clock. Picture and sound count from different zeros in a browser; taken
 * as they are, the picture would freeze while players wait for the sound.
 */
export class TrackClock {
  private readonly elapsedMs: () => number
  private offsetMs: number | undefined

  constructor(elapsedMs: () => number) {
    this.elapsedMs = elapsedMs
  }

  /** Milliseconds on the camera's clock for a timestamp of this track in microseconds. */
  at(timestampUs: number): number {
    this.offsetMs ??= this.elapsedMs() - timestampUs / 1000
    return timestampUs / 1000 + this.offsetMs
  }
}
