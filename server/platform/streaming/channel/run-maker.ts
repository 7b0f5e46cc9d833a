import type { Frame, MediaPacket, Outlet, Run, Tracks } from '../media/frame.ts'
import type { Timeline } from './timeline.ts'

export interface RunMakerOptions {
  readonly timeline: Timeline
  readonly outlet: Outlet
  nextRun(): number
}

/** How long pictures wait for sound to be announced, and sound for pictures. */
const patienceMs = { sound: 500, picture: 1000 }
/** A track that is announced but silent this long is left out, or players would wait for it for ever. */
const absentAfterMs = { audio: 3000, video: 5000 }

/**
 * Cuts one publication into runs: each begins with a picture that stands alone, keeps its tracks to the end,
 * and has an unbroken time line. What cannot be shown (pictures before the first key frame) is dropped.
 */
export class RunMaker {
  private readonly options: RunMakerOptions
  private announced: Tracks = {}
  private run: Run | undefined
  private opening: Frame[] = []
  private readonly lastAt: { audio?: number; video?: number } = {}
  private readonly isAbsent = { audio: false, video: false }
  private isChangeDue = false

  constructor(options: RunMakerOptions) {
    this.options = options
  }

  packet(packet: MediaPacket): void {
    if (packet.kind === 'video-track') this.announceVideo(packet.track)
    else if (packet.kind === 'audio-track') this.announceAudio(packet.track)
    else this.take(packet)
  }

  finish(): void {
    if (this.run) this.options.outlet.finish()
    this.run = undefined
    this.opening = []
    this.isChangeDue = false
  }

  private announceVideo(track: NonNullable<Tracks['video']>): void {
    if (this.announced.video?.config.equals(track.config)) return
    this.announced = { ...this.announced, video: track }
    this.finish()
  }

  private announceAudio(track: NonNullable<Tracks['audio']>): void {
    if (this.announced.audio?.config.equals(track.config)) return
    this.announced = { ...this.announced, audio: track }
    if (this.run?.tracks.audio) this.finish()
    else this.isChangeDue = this.run !== undefined
  }

  private take(packet: Extract<MediaPacket, { kind: 'video' | 'audio' }>): void {
    if (!this.announced[packet.kind]) return
    const stamp = this.options.timeline.stamp(packet.at)
    if (stamp.isBreak) this.finish()
    const isVideo = packet.kind === 'video'
    const frame = {
      kind: packet.kind,
      at: stamp.at,
      shift: isVideo ? packet.shift : 0,
      isKey: !isVideo || packet.isKey,
      bytes: packet.bytes,
    }
    this.watchAbsence(frame)
    if (this.isChangeDue && this.canBegin(frame)) this.finish()
    if (!this.run) this.open(frame)
    else if (this.run.tracks[frame.kind]) this.options.outlet.frame(frame)
  }

  private watchAbsence(frame: Frame): void {
    const other = frame.kind === 'video' ? 'audio' : 'video'
    if (this.isAbsent[frame.kind]) {
      this.isAbsent[frame.kind] = false
      this.isChangeDue = this.run !== undefined
    }
    this.lastAt[frame.kind] = frame.at
    if (!this.run?.tracks[other] || this.isAbsent[other]) return
    const since = this.lastAt[other] ?? this.run.startsAt
    if (frame.at - since <= absentAfterMs[other]) return
    this.isAbsent[other] = true
    this.isChangeDue = true
  }

  private present(): Tracks {
    const { video, audio } = this.announced
    return {
      ...(video && !this.isAbsent.video ? { video } : {}),
      ...(audio && !this.isAbsent.audio ? { audio } : {}),
    }
  }

  private canBegin(frame: Frame): boolean {
    return this.present().video ? frame.kind === 'video' && frame.isKey : frame.kind === 'audio'
  }

  private open(frame: Frame): void {
    const tracks = this.present()
    if (tracks.video && this.opening[0]?.kind === 'audio') this.opening = []
    if (this.opening.length === 0 && !this.canBegin(frame)) return
    this.opening.push(frame)
    const waited = frame.at - (this.opening[0]?.at ?? frame.at)
    const isComplete = tracks.video && tracks.audio
    const isPatienceOver = waited >= (tracks.video ? patienceMs.sound : patienceMs.picture)
    if (isComplete || isPatienceOver || this.isAbsent.audio || this.isAbsent.video) this.begin(tracks)
  }

  private begin(tracks: Tracks): void {
    const frames = this.opening
    const startsAt = frames[0]?.at ?? 0
    this.opening = []
    this.run = { number: this.options.nextRun(), tracks, startsAt }
    this.options.outlet.begin(this.run)
    for (const frame of frames) {
      if (tracks[frame.kind] && frame.at >= startsAt) this.options.outlet.frame(frame)
    }
  }
}
