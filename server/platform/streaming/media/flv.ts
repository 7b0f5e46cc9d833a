import { parseAacConfig } from './aac.ts'
import { parseAvcConfig } from './avc.ts'
import type { Frame, MediaPacket, Run, Tracks } from './frame.ts'
import { Malformed } from './malformed.ts'

/** The kinds of an FLV tag, which are also the kinds of an RTMP message. */
export const tagKind = { audio: 8, video: 9, script: 18 } as const

/** A codec that arrives but that no viewer could be given, by the name a host would know it by. */
export class UnknownCodec extends Malformed {
  readonly codec: string
  constructor(codec: string) {
    super(`codec ${codec} is not supported`)
    this.codec = codec
  }
}

const videoNames: Record<number, string> = { 2: 'H.263', 4: 'VP6', 12: 'HEVC', 13: 'AV1' }
const audioNames: Record<number, string> = { 2: 'MP3', 7: 'G.711', 8: 'G.711', 11: 'Speex', 13: 'Opus' }

/** Reads the body of a video tag: undefined for what says nothing to a viewer (end of sequence, command frames). */
export function parseVideoBody(at: number, body: Buffer): MediaPacket | undefined {
  if (body.length < 2) return undefined
  const head = body.readUInt8(0)
  if (head & 0x80) throw new UnknownCodec(body.length >= 5 ? body.toString('latin1', 1, 5) : 'enhanced video')
  if ((head & 15) !== 7) throw new UnknownCodec(videoNames[head & 15] ?? `video ${head & 15}`)
  if (body.length < 5) throw new Malformed('video tag')
  const packetKind = body.readUInt8(1)
  if (packetKind === 0) return { kind: 'video-track', track: parseAvcConfig(body.subarray(5)) }
  if (packetKind !== 1 || head >> 4 === 5) return undefined
  const shift = (body.readUIntBE(2, 3) << 8) >> 8
  if (Math.abs(shift) > 10_000) throw new Malformed('composition time')
  const bytes = body.subarray(5)
  if (bytes.length < 5) return undefined
  return { kind: 'video', at, shift, isKey: head >> 4 === 1, bytes }
}

/** Reads the body of an audio tag. */
export function parseAudioBody(at: number, body: Buffer): MediaPacket | undefined {
  if (body.length < 3) return undefined
  const head = body.readUInt8(0)
  if (head >> 4 !== 10) throw new UnknownCodec(audioNames[head >> 4] ?? `audio ${head >> 4}`)
  if (body.readUInt8(1) === 0) return { kind: 'audio-track', track: parseAacConfig(body.subarray(2)) }
  return { kind: 'audio', at, bytes: body.subarray(2) }
}

/** The body of the tag that carries a frame, as FLV and RTMP both want it. */
export function frameBody(frame: Pick<Frame, 'kind' | 'shift' | 'isKey' | 'bytes'>): Buffer {
  if (frame.kind === 'audio') return Buffer.concat([Buffer.of(0xaf, 1), frame.bytes])
  const body = Buffer.allocUnsafe(5 + frame.bytes.length)
  body.writeUInt8(frame.isKey ? 0x17 : 0x27, 0)
  body.writeUInt8(1, 1)
  body.writeUIntBE(frame.shift & 0xffffff, 2, 3)
  frame.bytes.copy(body, 5)
  return body
}

/** The bodies that announce the tracks of a run, video first. Opus has no place in FLV and is left out. */
export function trackBodies(tracks: Tracks): { kind: number; body: Buffer }[] {
  const bodies = []
  if (tracks.video) {
    bodies.push({ kind: tagKind.video, body: Buffer.concat([Buffer.of(0x17, 0, 0, 0, 0), tracks.video.config]) })
  }
  if (hasFlvSound(tracks)) {
    bodies.push({ kind: tagKind.audio, body: Buffer.concat([Buffer.of(0xaf, 0), tracks.audio.config]) })
  }
  return bodies
}

export function hasFlvSound(tracks: Tracks): tracks is Tracks & Required<Pick<Tracks, 'audio'>> {
  return tracks.audio?.codec === 'aac'
}

/** The nine bytes that open an FLV file, and the size of the tag before the first. */
export function flvHeader(tracks: Tracks): Buffer {
  const flags = (tracks.video ? 1 : 0) | (hasFlvSound(tracks) ? 4 : 0)
  return Buffer.concat([Buffer.from('FLV\x01', 'latin1'), Buffer.of(flags, 0, 0, 0, 9, 0, 0, 0, 0)])
}

/** One whole tag, the size of it behind it; `at` in milliseconds wraps at 32 bits. */
export function flvTag(kind: number, at: number, body: Buffer): Buffer {
  const tag = Buffer.allocUnsafe(body.length + 15)
  tag.writeUInt8(kind, 0)
  tag.writeUIntBE(body.length, 1, 3)
  tag.writeUIntBE(at & 0xffffff, 4, 3)
  tag.writeUInt8((at >>> 24) & 255, 7)
  tag.writeUIntBE(0, 8, 3)
  body.copy(tag, 11)
  tag.writeUInt32BE(body.length + 11, body.length + 11)
  return tag
}

/** The tag of a frame, its time counted from the start of its run. */
export function frameTag(run: Run, frame: Frame): Buffer {
  return flvTag(frame.kind === 'video' ? tagKind.video : tagKind.audio, frame.at - run.startsAt, frameBody(frame))
}
