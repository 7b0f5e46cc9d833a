import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame, Run } from '../media/frame.ts'
import { audioTrack, stretch, videoTrack } from '../test/samples.ts'
import { findBoxes } from './box-walk.ts'
import { initSegment } from './init-segment.ts'
import { type Segment, segmentBytes } from './segment.ts'
import { Segmenter } from './segmenter.ts'

const start = 1_000_000

function cut(frames: Frame[], tracks: Run['tracks'] = { video: videoTrack, audio: audioTrack }): Segment[] {
  const closed: Segment[] = []
  let next = 0
  const sink = { opened: () => undefined, grown: () => undefined, closed: (segment: Segment) => closed.push(segment) }
  const segmenter = new Segmenter({ sink, partMs: 240, segmentMs: 2000, nextSegment: () => next++ })
  segmenter.begin({ number: 3, tracks, startsAt: start })
  for (const frame of frames) segmenter.frame(frame)
  segmenter.finish()
  return closed
}

function framesOf(fromMs: number, toMs: number): Frame[] {
  return stretch(fromMs, toMs).flatMap((packet) =>
    packet.kind === 'video' || packet.kind === 'audio'
      ? [{ ...packet, at: start + packet.at, shift: 0, isKey: packet.kind === 'audio' || packet.isKey }]
      : [],
  )
}

test('segments are cut at key frames after two seconds, parts are no longer than promised', () => {
  const segments = cut(framesOf(0, 7000))
  assert.deepEqual(
    segments.map(({ number, startsAt, durationMs }) => [number, startsAt - start, durationMs]),
    [
      [0, 0, 2000],
      [1, 2000, 2000],
      [2, 4000, 2000],
      [3, 6000, 1000],
    ],
  )
  for (const { parts } of segments) {
    assert.ok(parts.every(({ durationMs }) => durationMs <= 240))
    assert.equal(parts[0]?.isIndependent, true)
    assert.ok(parts.slice(0, -1).every(({ durationMs }) => durationMs >= 240 * 0.85))
  }
})

test('far key frames make long segments, missing ones do not make endless ones', () => {
  const frames = framesOf(0, 50_000).map((frame) => ({ ...frame, isKey: frame.kind === 'audio' || frame.at === start }))
  const segments = cut(frames)
  assert.deepEqual(
    segments.map(({ durationMs }) => durationMs),
    [20_000, 20_000, 10_000],
  )
})

test('decode times of both tracks count on without a hole, although RTMP rounds', () => {
  const sounds = cut(framesOf(0, 8000)).flatMap((segment) => trackTimes(segmentBytes(segment), 2))
  assert.equal(sounds[0]?.from, 0)
  for (const [place, { from }] of sounds.entries()) if (place > 0) assert.equal(from, sounds[place - 1]?.to)
})

test('a hole in the sound is kept, frames that would lie over others are dropped', () => {
  const frames = framesOf(0, 2000).filter(({ kind, at }) => kind === 'video' || at < start + 500 || at > start + 1000)
  const times = cut(frames).flatMap((segment) => trackTimes(segmentBytes(segment), 2))
  const total = times.reduce((sum, { from, to }) => sum + to - from, 0)
  assert.ok((times.at(-1)?.to ?? 0) - total > 0.45 * audioTrack.rate)
  const doubled = framesOf(0, 1000).flatMap((frame) => (frame.kind === 'audio' ? [frame, frame] : [frame]))
  const last = cut(doubled)
    .flatMap((segment) => trackTimes(segmentBytes(segment), 2))
    .at(-1)
  assert.ok((last?.to ?? 0) < 1.2 * audioTrack.rate)
})

test('each segment with sound can be had as sound alone', () => {
  const [first] = cut(framesOf(0, 4000))
  const [times] = trackTimes(first?.sound?.bytes ?? Buffer.alloc(0), 2)
  assert.equal(times?.from, 0)
  assert.ok(Math.abs((first?.sound?.durationMs ?? 0) - 2000) < 60)
})

test('without pictures the sound leads', () => {
  const frames = framesOf(0, 5000).filter(({ kind }) => kind === 'audio')
  const segments = cut(frames, { audio: audioTrack })
  assert.equal(segments.length, 3)
  assert.ok(segments.every(({ parts }) => parts.every(({ durationMs }) => durationMs <= 241)))
})

test('pictures that are shown later than decoded say so, and the segment begins when they are shown', () => {
  const frames = framesOf(0, 2000).map((frame) => (frame.kind === 'video' ? { ...frame, shift: 80 } : frame))
  assert.equal(cut(frames)[0]?.startsAt, start + 80)
})

test('the init names both tracks with their time scales', () => {
  const init = initSegment({ video: videoTrack, audio: audioTrack })
  const scales = findBoxes(init, 'moov/trak/mdia/mdhd').map((box) => init.readUInt32BE(box.start + 12))
  assert.deepEqual(scales, [90_000, 44_100])
})

/** First and last decode time of each fragment of a track, in its own scale. */
function trackTimes(bytes: Buffer, track: number): { from: number; to: number }[] {
  return findBoxes(bytes, 'moof/traf').flatMap(({ start: from, end }) => {
    const [header] = findBoxes(bytes, 'tfhd', from, end)
    const [time] = findBoxes(bytes, 'tfdt', from, end)
    const [run] = findBoxes(bytes, 'trun', from, end)
    if (!header || !time || !run || bytes.readUInt32BE(header.start + 4) !== track) return []
    const base = Number(bytes.readBigUInt64BE(time.start + 4))
    const count = bytes.readUInt32BE(run.start + 4)
    let length = 0
    for (let sample = 0; sample < count; sample++) length += bytes.readUInt32BE(run.start + 12 + sample * 16)
    return [{ from: base, to: base + length }]
  })
}
