import { flvHeader, flvTag, frameTag, hasFlvSound, tagKind, trackBodies } from '../media/flv.ts'
import type { Frame, Outlet, Run } from '../media/frame.ts'
import { encodeAmf } from '../rtmp/amf.ts'

/** One HTTP-FLV response, seen from here. */
export interface FlvViewer {
  write(bytes: Buffer): void
  /** Bytes that the network has not taken yet. */
  backlog(): number
  end(): void
}

interface Seat {
  readonly viewer: FlvViewer
  state: 'waiting' | 'watching' | 'skipping'
  skippingSince: number
}

const mostBacklog = 2 << 20
const drainedBelow = 64 << 10
const longestSkipMs = 30_000
const largestOpening = 8 << 20

/**
 * Gives the run of the moment to everybody who asked for FLV. A new viewer starts with the last key frame; one whose
 * network is stuck is skipped to a later one. A response never crosses a break: it ends there, and the player asks again.
 */
export class FlvFanOut implements Outlet {
  private readonly seats = new Map<FlvViewer, Seat>()
  private run: Run | undefined
  private opening: Buffer[] = []
  private openingBytes = 0
  private openingAt = 0

  get viewers(): number {
    return this.seats.size
  }

  /** Seats a viewer, who gets pictures now or as soon as there are some. */
  join(viewer: FlvViewer): void {
    const seat: Seat = { viewer, state: 'waiting', skippingSince: 0 }
    this.seats.set(viewer, seat)
    if (this.run && this.opening.length > 0) this.admit(this.run, seat)
  }

  leave(viewer: FlvViewer): void {
    this.seats.delete(viewer)
  }

  begin(run: Run): void {
    this.run = run
    this.forgetOpening()
  }

  frame(frame: Frame): void {
    const { run } = this
    if (!run || (frame.kind === 'audio' && !hasFlvSound(run.tracks))) return
    const tag = frameTag(run, frame)
    const isStart = frame.isKey && frame.kind === (run.tracks.video ? 'video' : 'audio')
    for (const seat of this.seats.values()) if (seat.state !== 'waiting') this.give(seat, tag, frame.at, isStart)
    this.remember(tag, frame, isStart)
    for (const seat of this.seats.values()) if (seat.state === 'waiting' && isStart) this.admit(run, seat)
  }

  finish(): void {
    this.run = undefined
    this.forgetOpening()
    for (const seat of this.seats.values()) if (seat.state !== 'waiting') this.dismiss(seat)
  }

  /** The show is over, also for those who still wait for a picture. */
  close(): void {
    this.finish()
    for (const seat of this.seats.values()) this.dismiss(seat)
  }

  private admit(run: Run, seat: Seat): void {
    const head = [flvHeader(run.tracks), this.script(run)]
    for (const { kind, body } of trackBodies(run.tracks)) head.push(flvTag(kind, this.openingAt - run.startsAt, body))
    seat.viewer.write(Buffer.concat([...head, ...this.opening]))
    seat.state = 'watching'
  }

  /** Says which program time the response's first picture has, so that a player can place what it shows. */
  private script({ startsAt, tracks }: Run): Buffer {
    const meaning = {
      programEpoch: startsAt,
      programStart: this.openingAt,
      hasVideo: tracks.video !== undefined,
      hasAudio: hasFlvSound(tracks),
      soundElsewhere: tracks.audio !== undefined && !hasFlvSound(tracks),
      ...(tracks.video ? { width: tracks.video.width, height: tracks.video.height } : {}),
    }
    return flvTag(tagKind.script, this.openingAt - startsAt, encodeAmf('onMetaData', meaning))
  }

  private give(seat: Seat, tag: Buffer, at: number, isStart: boolean): void {
    const backlog = seat.viewer.backlog()
    if (seat.state === 'watching' && backlog > mostBacklog) {
      seat.state = 'skipping'
      seat.skippingSince = at
    }
    if (seat.state === 'skipping' && isStart && backlog < drainedBelow) seat.state = 'watching'
    if (seat.state === 'watching') seat.viewer.write(tag)
    else if (at - seat.skippingSince > longestSkipMs) this.dismiss(seat)
  }

  private remember(tag: Buffer, frame: Frame, isStart: boolean): void {
    if (isStart) {
      this.forgetOpening()
      this.openingAt = frame.at
    } else if (this.opening.length === 0 || frame.at < this.openingAt) return
    this.opening.push(tag)
    this.openingBytes += tag.length
    if (this.openingBytes > largestOpening) this.forgetOpening()
  }

  private forgetOpening(): void {
    this.opening = []
    this.openingBytes = 0
  }

  private dismiss(seat: Seat): void {
    this.seats.delete(seat.viewer)
    seat.viewer.end()
  }
}
