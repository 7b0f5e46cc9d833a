/** What a decoder must know before the first frame of a video track; `config` is the avcC box body. */
export interface VideoTrack {
  readonly codec: 'avc'
  readonly config: Buffer
  /** RFC 6381 name, for example `avc1.42E01F`. */
  readonly codecs: string
  readonly width: number
  readonly height: number
}

/** What a decoder must know before the first frame of an audio track; `config` is the AudioSpecificConfig or dOps body. */
export interface AudioTrack {
  readonly codec: 'aac' | 'opus'
  readonly config: Buffer
  readonly codecs: string
  /** Samples a second; also the time scale of the track in MP4. */
  readonly rate: number
  readonly channels: number
}

export interface Tracks {
  readonly video?: VideoTrack
  readonly audio?: AudioTrack
}

/**
 * What a publisher says, whatever door it came through. `at` is the sender's own decode time in milliseconds,
 * 32 bits that wrap; `shift` is presentation minus decode time (B-frames).
 */
export type MediaPacket =
  | { readonly kind: 'video-track'; readonly track: VideoTrack }
  | { readonly kind: 'audio-track'; readonly track: AudioTrack }
  | {
      readonly kind: 'video'
      readonly at: number
      readonly shift: number
      readonly isKey: boolean
      readonly bytes: Buffer
    }
  | { readonly kind: 'audio'; readonly at: number; readonly bytes: Buffer }

/** A packet on the channel's own time: `at` is program time in milliseconds since 1970 and never goes backwards. */
export interface Frame {
  readonly kind: 'video' | 'audio'
  readonly at: number
  readonly shift: number
  readonly isKey: boolean
  readonly bytes: Buffer
}

/** An unbroken stretch of one publication: same tracks, one time line. A new run is a discontinuity to every viewer. */
export interface Run {
  /** Counts up over the life of a channel and its recording. */
  readonly number: number
  readonly tracks: Tracks
  /** Program time of the run's first frame. */
  readonly startsAt: number
}

/** Something fed by a channel: the segments, the FLV viewers, a copy to another platform. It must return at once. */
export interface Outlet {
  begin(run: Run): void
  frame(frame: Frame): void
  finish(): void
}
