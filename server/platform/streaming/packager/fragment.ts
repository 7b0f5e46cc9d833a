import { box, fullBox, uint32 } from './box.ts'
import { trackId } from './init-segment.ts'

/** A frame as MP4 counts it: times in the scale of its track. */
export interface Sample {
  readonly decodeTime: number
  readonly duration: number
  readonly shift: number
  readonly isKey: boolean
  readonly bytes: Buffer
}

const dependsOnNothing = 0x2000000
const dependsOnOthers = 0x1010000

/** One `moof` and `mdat` with the samples of both tracks (ISO 14496-12 8.8), video first. */
export function fragment(sequence: number, video: readonly Sample[], audio: readonly Sample[]): Buffer {
  const length = movieFragment(sequence, video, audio, 0).length
  const header = movieFragment(sequence, video, audio, length + 8)
  return Buffer.concat([
    header,
    box('mdat', ...video.map((sample) => sample.bytes), ...audio.map((sample) => sample.bytes)),
  ])
}

function movieFragment(sequence: number, video: readonly Sample[], audio: readonly Sample[], start: number): Buffer {
  const videoLength = video.reduce((sum, sample) => sum + sample.bytes.length, 0)
  return box(
    'moof',
    fullBox('mfhd', 0, 0, uint32(sequence)),
    ...trackFragment(trackId.video, video, start),
    ...trackFragment(trackId.audio, audio, start + videoLength),
  )
}

function trackFragment(id: number, samples: readonly Sample[], offset: number): Buffer[] {
  const first = samples[0]
  if (!first) return []
  const table = Buffer.allocUnsafe(samples.length * 16)
  samples.forEach((sample, place) => {
    table.writeUInt32BE(sample.duration, place * 16)
    table.writeUInt32BE(sample.bytes.length, place * 16 + 4)
    table.writeUInt32BE(sample.isKey ? dependsOnNothing : dependsOnOthers, place * 16 + 8)
    table.writeInt32BE(sample.shift, place * 16 + 12)
  })
  const defaultBaseIsMoof = 0x20000
  const offsetDurationSizeFlagsShift = 0xf01
  return [
    box(
      'traf',
      fullBox('tfhd', 0, defaultBaseIsMoof, uint32(id)),
      fullBox('tfdt', 1, 0, uint32(Math.floor(first.decodeTime / 2 ** 32), first.decodeTime % 2 ** 32)),
      fullBox('trun', 1, offsetDurationSizeFlagsShift, uint32(samples.length, offset), table),
    ),
  ]
}
