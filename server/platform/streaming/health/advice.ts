import type { Vitals } from './meter.ts'

/** What a host could change, as codes that the host desk puts into words. */
export type Advice =
  | 'key-frames-too-far'
  | 'bitrate-low'
  | 'bitrate-high'
  | 'frames-low'
  | 'no-audio'
  | 'no-video'
  | 'audio-not-for-desktop'
  | 'audio-out-of-step'
  | 'gaps'
  | 'viewers-stall'

const comfortableKeyFrameMs = 2_500
const leastFramesPerSecond = 15
const largestDriftMs = 400

/** Bits a pixel and second below which faces turn to blocks with H.264: 720p at 25 frames needs about 0.7 Mbit/s. */
const leastBitsPerPixel = 0.03
const mostBitsPerSecond = 8_000_000

/** Judges a stream that has been on air for some seconds; the order is by what helps most. */
export function advise(vitals: Vitals): Advice[] {
  const { video, audio, bitsPerSecond, framesPerSecond } = vitals
  const pixels = video ? video.width * video.height * Math.max(framesPerSecond, 1) : 0
  const findings: [Advice, boolean][] = [
    ['no-video', !video],
    ['no-audio', !audio],
    ['key-frames-too-far', vitals.keyFrameMs > comfortableKeyFrameMs],
    ['gaps', vitals.gapsLastMinute >= 2],
    ['bitrate-low', bitsPerSecond < pixels * leastBitsPerPixel],
    ['bitrate-high', bitsPerSecond > mostBitsPerSecond],
    ['frames-low', video !== undefined && framesPerSecond < leastFramesPerSecond],
    ['audio-not-for-desktop', audio?.codec === 'opus'],
    ['audio-out-of-step', Math.abs(vitals.driftMs) > largestDriftMs],
    ['viewers-stall', vitals.stallsLastMinute > Math.max(2, vitals.viewers * 0.1)],
  ]
  return findings.filter(([, applies]) => applies).map(([advice]) => advice)
}
