import type { Run } from '../media/frame.ts'

/** The smallest piece a low-latency viewer can fetch. */
export interface Part {
  readonly durationMs: number
  /** Begins with a picture that stands alone. */
  readonly isIndependent: boolean
  readonly bytes: Buffer
}

/** A stretch of a run that begins with a key frame, growing part by part until it is closed. */
export interface Segment {
  readonly number: number
  readonly run: Run
  /** Program time of the first picture shown. */
  readonly startsAt: number
  readonly parts: readonly Part[]
  readonly durationMs: number
  readonly isClosed: boolean
  /** The sound alone, for weak networks; only once closed, and only if the run has sound. */
  readonly sound: { readonly bytes: Buffer; readonly durationMs: number } | undefined
}

export function segmentBytes(segment: Segment): Buffer {
  return Buffer.concat(segment.parts.map((part) => part.bytes))
}
