import type { Run } from '../media/frame.ts'
import { initSegment } from '../packager/init-segment.ts'
import { type Segment, segmentBytes } from '../packager/segment.ts'
import { initFile, parseSegmentFile, type SegmentRow, segmentFile } from './segment-row.ts'
import type { SegmentStore } from './store.ts'

export interface RecordingOptions {
  readonly channelId: string
  readonly store: SegmentStore
  /** A segment could not be kept; the show goes on, the recording has a hole. */
  failed(reason: string): void
  /** Segments are kept again after some could not be. */
  healed(): void
}

const mostPending = 8

/** The segments kept of one channel, oldest first. Writes one after another and never holds up what is live. */
export class Recording {
  private readonly options: RecordingOptions
  private readonly list: SegmentRow[]
  private readonly keptInits = new Set<number>()
  private pending = 0
  private isFailing = false
  private tail: Promise<void> = Promise.resolve()

  private constructor(options: RecordingOptions, rows: SegmentRow[]) {
    this.options = options
    this.list = rows
  }

  /** Reads back what earlier processes kept, however they ended. */
  static async open(options: RecordingOptions): Promise<Recording> {
    const files = await options.store.list(options.channelId)
    const inits = new Set(files)
    const rows = files.map(parseSegmentFile).filter((row) => row !== undefined)
    const playable = rows.filter((row) => inits.has(initFile(row.run)))
    return new Recording(
      options,
      playable.toSorted((a, b) => a.number - b.number),
    )
  }

  get rows(): readonly SegmentRow[] {
    return this.list
  }

  /** One more than anything ever kept, so that names are never used twice. */
  get next(): { segment: number; run: number } {
    const last = this.list.at(-1)
    return last ? { segment: last.number + 1, run: last.run + 1 } : { segment: 0, run: 0 }
  }

  /** Keeps a closed segment, with its init the first time. Failures are told and cost this segment only. */
  keep(segment: Segment): void {
    if (this.pending >= mostPending) {
      this.fail('the storage is too slow')
      return
    }
    this.pending++
    this.tail = this.tail
      .then(() => this.write(segment))
      .then(() => this.heal())
      .catch((error) => this.fail(error instanceof Error ? error.message : 'failed'))
      .finally(() => {
        this.pending--
      })
  }

  private fail(reason: string): void {
    this.isFailing = true
    this.options.failed(reason)
  }

  private heal(): void {
    if (this.isFailing) this.options.healed()
    this.isFailing = false
  }

  /** Resolves once everything handed in is kept or given up. */
  async settled(): Promise<void> {
    await this.tail
  }

  async readSegment(number: number): Promise<Buffer | undefined> {
    const row = this.list.find((candidate) => candidate.number === number)
    return row && this.options.store.read(this.name(segmentFile(row)))
  }

  async readInit(run: number): Promise<Buffer | undefined> {
    return this.options.store.read(this.name(initFile(run)))
  }

  /** Removes all of it, for good. Numbers go on from where they were as long as this object lives. */
  async remove(): Promise<void> {
    await this.tail
    await this.options.store.remove(this.options.channelId)
    this.list.length = 0
    this.keptInits.clear()
  }

  private async write(segment: Segment): Promise<void> {
    await this.writeInit(segment.run)
    const { number, startsAt, durationMs } = segment
    const row = { number, run: segment.run.number, startsAt, durationMs: Math.round(durationMs) }
    await this.options.store.write(this.name(segmentFile(row)), segmentBytes(segment))
    this.list.push(row)
  }

  private async writeInit(run: Run): Promise<void> {
    if (this.keptInits.has(run.number)) return
    await this.options.store.write(this.name(initFile(run.number)), initSegment(run.tracks))
    this.keptInits.add(run.number)
  }

  private name(file: string): string {
    return `${this.options.channelId}/${file}`
  }
}
