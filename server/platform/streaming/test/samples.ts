import { readFileSync } from 'node:fs'
import { parseAacConfig } from '../media/aac.ts'
import { parseAvcConfig } from '../media/avc.ts'
import type { Frame, MediaPacket, Outlet, Run } from '../media/frame.ts'

/** The demo's clip: H.264 main profile, 540 by 960, and AAC. */
export const clip = readFileSync(new URL('../../../domains/demo/clip/night-market.flv', import.meta.url))

/** Stereo AAC-LC at 44.1 kHz. */
export const aacConfig = Buffer.of(0x12, 0x10)
export const audioTrack = parseAacConfig(aacConfig)
/** Baseline profile, level 3, 640 by 360, as x264 writes it. */
export const avcConfig = Buffer.from(
  '0142c01effe1001a6742c01eda0280bfe5c044000003000400000300c83c58ba80' + '01000468ce0fc8',
  'hex',
)
export const videoTrack = parseAvcConfig(avcConfig)

export const picture = (at: number, isKey: boolean, size = 100): MediaPacket => ({
  kind: 'video',
  at,
  shift: 0,
  isKey,
  bytes: Buffer.alloc(size, at & 255),
})

export const sound = (at: number): MediaPacket => ({ kind: 'audio', at, bytes: Buffer.alloc(20, 7) })

/** What a publisher with a key frame each second sends in a stretch of its time, 25 pictures and about 43 sounds a second. */
export function stretch(fromMs: number, toMs: number): MediaPacket[] {
  const packets: MediaPacket[] = []
  for (let at = fromMs; at < toMs; at += 40) packets.push(picture(at, at % 1000 === 0))
  for (let at = fromMs; at < toMs; at += 1024 / 44.1) packets.push(sound(Math.round(at)))
  return packets.sort((a, b) => ('at' in a && 'at' in b ? a.at - b.at : 0))
}

/** An outlet that writes down what it is given. */
export class Notebook implements Outlet {
  readonly runs: Run[] = []
  readonly frames: Frame[] = []
  finished = 0

  begin(run: Run): void {
    this.runs.push(run)
  }

  frame(frame: Frame): void {
    this.frames.push(frame)
  }

  finish(): void {
    this.finished++
  }
}

/** Random numbers from a seed (mulberry32), so that a failing input can be made again. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
