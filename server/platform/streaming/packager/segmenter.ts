import type { Frame, Outlet, Run } from '../media/frame.ts'
import { fragment, type Sample } from './fragment.ts'
import { videoScale } from './init-segment.ts'
import type { Part, Segment } from './segment.ts'
import { SoundCounter } from './sound-counter.ts'

export interface SegmentSink {
  opened(segment: Segment): void
  /** A part was added. */
  grown(segment: Segment): void
  closed(segment: Segment): void
}

export interface SegmenterOptions {
  readonly sink: SegmentSink
  readonly partMs: number
  readonly segmentMs: number
  nextSegment(): number
}

/** Without a key frame for so long, or with so many bytes, a segment is closed anyway: memory stays bounded. */
const longestSegmentMs = 20_000
const largestSegment = 24 << 20
const largestPart = 4 << 20
const lastFrameMs = 40
const ticksPerMs = videoScale / 1000

type OpenSegment = { -readonly [K in keyof Segment]: Segment[K] } & { parts: Part[] }

interface LeadFrame {
  readonly frame: Frame
  readonly sample: Sample
  readonly durationMs: number
}

/** Cuts a run into segments at key frames, and these into parts. Pictures lead; where there are none, sound does. */
export class Segmenter implements Outlet {
  private readonly options: SegmenterOptions
  private run: Run | undefined
  private counter: SoundCounter | undefined
  private segment: OpenSegment | undefined
  private held: Frame | undefined
  private video: Sample[] = []
  private audio: Sample[] = []
  private sound: Sample[] = []
  private queuedMs = 0
  private queuedBytes = 0
  private segmentBytes = 0
  private sequence = 0

  constructor(options: SegmenterOptions) {
    this.options = options
  }

  begin(run: Run): void {
    this.run = run
    this.counter = run.tracks.audio && new SoundCounter(run.tracks.audio)
  }

  frame(frame: Frame): void {
    if (!this.run) return
    if (frame.kind === 'audio') this.takeSound(this.run, frame)
    else this.takePicture(this.run, frame)
  }

  finish(): void {
    if (this.run && this.held) this.lead(this.pictureSample(this.run, this.held, lastFrameMs))
    this.close()
    this.run = undefined
    this.held = undefined
  }

  private takePicture(run: Run, frame: Frame): void {
    const { held } = this
    if (!held) {
      this.held = frame
      return
    }
    const durationMs = Math.max(1, frame.at - held.at)
    this.held = frame.at > held.at ? frame : { ...frame, at: held.at + 1 }
    this.lead(this.pictureSample(run, held, durationMs))
  }

  private pictureSample(run: Run, frame: Frame, durationMs: number): LeadFrame {
    const sample = {
      decodeTime: (frame.at - run.startsAt) * ticksPerMs,
      duration: durationMs * ticksPerMs,
      shift: frame.shift * ticksPerMs,
      isKey: frame.isKey,
      bytes: frame.bytes,
    }
    return { frame, sample, durationMs }
  }

  private takeSound(run: Run, frame: Frame): void {
    const sample = this.counter?.count(frame.at - run.startsAt, frame.bytes)
    if (!sample || !run.tracks.audio) return
    if (!run.tracks.video) this.lead({ frame, sample, durationMs: (sample.duration * 1000) / run.tracks.audio.rate })
    this.audio.push(sample)
    this.sound.push(sample)
    this.queuedBytes += sample.bytes.length
  }

  private lead({ frame, sample, durationMs }: LeadFrame): void {
    if (this.isCutDue(frame)) {
      this.close()
      this.open(frame)
    }
    if (!this.segment) return
    const isFull = this.queuedMs + durationMs > this.options.partMs + 1 || this.queuedBytes > largestPart
    if (isFull && this.queuedMs > 0) this.flush()
    this.queuedMs += durationMs
    if (frame.kind === 'audio') return
    this.video.push(sample)
    this.queuedBytes += sample.bytes.length
  }

  private isCutDue(frame: Frame): boolean {
    if (!this.segment) return frame.isKey
    const lengthMs = this.segment.durationMs + this.queuedMs
    if (frame.isKey && lengthMs >= this.options.segmentMs - lastFrameMs) return true
    return lengthMs >= longestSegmentMs || this.segmentBytes + this.queuedBytes >= largestSegment
  }

  private open(frame: Frame): void {
    if (!this.run) return
    this.segment = {
      number: this.options.nextSegment(),
      run: this.run,
      startsAt: frame.at + frame.shift,
      parts: [],
      durationMs: 0,
      isClosed: false,
      sound: undefined,
    }
    this.segmentBytes = 0
    this.options.sink.opened(this.segment)
  }

  private flush(): void {
    const { segment } = this
    if (!segment || this.queuedMs === 0) return
    const bytes = fragment(++this.sequence, this.video, this.audio)
    const isIndependent = this.video[0]?.isKey ?? true
    segment.parts.push({ durationMs: this.queuedMs, isIndependent, bytes })
    segment.durationMs += this.queuedMs
    this.segmentBytes += bytes.length
    this.video = []
    this.audio = []
    this.queuedMs = 0
    this.queuedBytes = 0
    this.options.sink.grown(segment)
  }

  private close(): void {
    const { segment } = this
    if (!segment) return
    this.flush()
    segment.sound = this.soundAlone(segment)
    segment.isClosed = true
    this.segment = undefined
    this.audio = []
    this.sound = []
    this.options.sink.closed(segment)
  }

  private soundAlone({ number, run }: Segment): Segment['sound'] {
    const rate = run.tracks.audio?.rate
    if (!rate || this.sound.length === 0) return undefined
    const samples = this.sound.reduce((sum, sample) => sum + sample.duration, 0)
    return { bytes: fragment(number + 1, [], this.sound), durationMs: (samples * 1000) / rate }
  }
}
