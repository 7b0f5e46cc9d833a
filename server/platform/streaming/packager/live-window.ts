import type { Run } from '../media/frame.ts'
import { initSegment } from './init-segment.ts'
import type { Segment } from './segment.ts'
import type { SegmentSink } from './segmenter.ts'

export interface Inits {
  readonly all: Buffer
  readonly sound: Buffer | undefined
}

const mostClosed = 8

/** The last segments of a channel in memory, what a live playlist is written from. Tells its listener of every change. */
export class LiveWindow implements SegmentSink {
  private readonly changed: () => void
  private readonly inits = new Map<number, Inits>()
  private list: Segment[] = []
  /** How many discontinuities have left the window (EXT-X-DISCONTINUITY-SEQUENCE). */
  breaksGone = 0
  /** Number of the run before the window's first segment. */
  runBefore: number | undefined

  constructor(changed: () => void) {
    this.changed = changed
  }

  get segments(): readonly Segment[] {
    return this.list
  }

  begin(run: Run): void {
    const { audio } = run.tracks
    const sound = audio && initSegment({ audio })
    this.inits.set(run.number, { all: initSegment(run.tracks), sound })
  }

  init(run: number): Inits | undefined {
    return this.inits.get(run)
  }

  find(number: number): Segment | undefined {
    return this.list.find((segment) => segment.number === number)
  }

  opened(segment: Segment): void {
    this.list.push(segment)
  }

  grown(): void {
    this.changed()
  }

  closed(): void {
    while (this.list.length > mostClosed) this.forgetFirst()
    this.changed()
  }

  /** The show is over: nothing live is left to fetch. */
  clear(): void {
    this.list = []
    this.inits.clear()
    this.runBefore = undefined
    this.changed()
  }

  private forgetFirst(): void {
    const gone = this.list.shift()
    if (!gone) return
    if (this.runBefore !== undefined && this.runBefore !== gone.run.number) this.breaksGone++
    this.runBefore = gone.run.number
    for (const run of this.inits.keys()) if (run < gone.run.number) this.inits.delete(run)
  }
}
