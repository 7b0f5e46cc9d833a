import type { AudioTrack, Tracks, VideoTrack } from '../media/frame.ts'
import { box, fullBox, uint16, uint32 } from './box.ts'

export const videoScale = 90_000
export const trackId = { video: 1, audio: 2 } as const

const unityMatrix = uint32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
const packedUndefinedLanguage = 0x55c4

/** The `ftyp` and `moov` that every segment of a run needs before it (ISO 14496-12, CMAF 7.3.1). */
export function initSegment(tracks: Tracks): Buffer {
  const entries = [tracks.video && videoTrack(tracks.video), tracks.audio && audioTrack(tracks.audio)]
  const boxes = entries.filter((entry) => entry !== undefined)
  const ids = [tracks.video && trackId.video, tracks.audio && trackId.audio].filter((id) => id !== undefined)
  const movie = fullBox(
    'mvhd',
    0,
    0,
    uint32(0, 0, 1000, 0, 0x10000),
    uint16(0x100, 0),
    uint32(0, 0),
    unityMatrix,
    uint32(0, 0, 0, 0, 0, 0, 3),
  )
  const extend = ids.map((id) => fullBox('trex', 0, 0, uint32(id, 1, 0, 0, 0)))
  return Buffer.concat([
    box('ftyp', Buffer.from('iso6'), uint32(0), Buffer.from('iso6cmfcmp41')),
    box('moov', movie, ...boxes, box('mvex', ...extend)),
  ])
}

function videoTrack(track: VideoTrack): Buffer {
  const { width, height } = track
  const entry = box(
    'avc1',
    Buffer.alloc(6),
    uint16(1),
    Buffer.alloc(16),
    uint16(width, height),
    uint32(0x480000, 0x480000, 0),
    uint16(1),
    Buffer.alloc(32),
    uint16(0x18, 0xffff),
    box('avcC', track.config),
  )
  const header = fullBox('vmhd', 0, 1, uint32(0, 0))
  return trackBox({ id: trackId.video, scale: videoScale, kind: 'vide', header, entry, width, height })
}

function audioTrack(track: AudioTrack): Buffer {
  const entry = box(
    track.codec === 'opus' ? 'Opus' : 'mp4a',
    Buffer.alloc(6),
    uint16(1),
    Buffer.alloc(8),
    uint16(track.channels, 16, 0, 0),
    uint32(track.rate * 65536),
    track.codec === 'opus' ? box('dOps', track.config) : fullBox('esds', 0, 0, elementaryStream(track.config)),
  )
  const header = fullBox('smhd', 0, 0, uint32(0))
  return trackBox({ id: trackId.audio, scale: track.rate, kind: 'soun', header, entry, width: 0, height: 0 })
}

/** The nested descriptors of MPEG-4 audio (ISO 14496-1 7.2.6). */
function elementaryStream(config: Buffer): Buffer {
  const specific = Buffer.concat([Buffer.of(5, config.length), config])
  const decoder = Buffer.concat([Buffer.of(4, 13 + specific.length, 0x40, 0x15, 0, 0, 0), uint32(0, 0), specific])
  return Buffer.concat([Buffer.of(3, 6 + decoder.length, 0, 2, 0), decoder, Buffer.of(6, 1, 2)])
}

interface TrackBox {
  readonly id: number
  readonly scale: number
  readonly kind: 'vide' | 'soun'
  readonly header: Buffer
  readonly entry: Buffer
  readonly width: number
  readonly height: number
}

function trackBox({ id, scale, kind, header, entry, width, height }: TrackBox): Buffer {
  const volume = kind === 'soun' ? 0x100 : 0
  const place = uint32(width * 65536, height * 65536)
  const trackHeader = fullBox('tkhd', 0, 7, uint32(0, 0, id, 0, 0, 0, 0), uint16(0, 0, volume, 0), unityMatrix, place)
  const table = box(
    'stbl',
    fullBox('stsd', 0, 0, uint32(1), entry),
    fullBox('stts', 0, 0, uint32(0)),
    fullBox('stsc', 0, 0, uint32(0)),
    fullBox('stsz', 0, 0, uint32(0, 0)),
    fullBox('stco', 0, 0, uint32(0)),
  )
  const reference = box('dinf', fullBox('dref', 0, 0, uint32(1), fullBox('url ', 0, 1)))
  const media = box(
    'mdia',
    fullBox('mdhd', 0, 0, uint32(0, 0, scale, 0), uint16(packedUndefinedLanguage, 0)),
    fullBox('hdlr', 0, 0, uint32(0), Buffer.from(kind), uint32(0, 0, 0), Buffer.from('nightmarket\0')),
    box('minf', header, reference, table),
  )
  return box('trak', trackHeader, media)
}
