/** What a recording knows of one kept segment. */
export interface SegmentRow {
  readonly number: number
  readonly run: number
  /** Program time of the first picture. */
  readonly startsAt: number
  readonly durationMs: number
}

/**
 * The name of a segment's file is its row in the index: listing the files gives the whole index back, so there is no
 * second record that a crash could leave behind or ahead of the first.
 */
export function segmentFile({ number, run, startsAt, durationMs }: SegmentRow): string {
  return `s${number}-${run}-${startsAt}-${Math.round(durationMs)}.m4s`
}

export function initFile(run: number): string {
  return `i${run}.mp4`
}

/** Undefined for any file that is not a segment. */
export function parseSegmentFile(file: string): SegmentRow | undefined {
  const match = /^s(\d{1,9})-(\d{1,9})-(\d{1,15})-(\d{1,7})\.m4s$/.exec(file)
  if (!match) return undefined
  const [number = 0, run = 0, startsAt = 0, durationMs = 0] = match.slice(1).map(Number)
  return { number, run, startsAt, durationMs }
}
