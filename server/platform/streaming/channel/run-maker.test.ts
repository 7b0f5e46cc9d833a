import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MediaPacket } from '../media/frame.ts'
import { audioTrack, Notebook, picture, sound, stretch, videoTrack } from '../test/samples.ts'
import { RunMaker } from './run-maker.ts'
import { Timeline } from './timeline.ts'

const video: MediaPacket = { kind: 'video-track', track: videoTrack }
const audio: MediaPacket = { kind: 'audio-track', track: audioTrack }

function make() {
  const outlet = new Notebook()
  let next = 0
  const maker = new RunMaker({ timeline: new Timeline(() => 5_000_000), outlet, nextRun: () => next++ })
  const feed = (...packets: MediaPacket[]) => {
    for (const packet of packets) maker.packet(packet)
  }
  return { outlet, maker, feed }
}

test('a run begins with the first picture that stands alone, and nothing older', () => {
  const { outlet, feed } = make()
  feed(video, audio, sound(0), picture(0, false), sound(20), picture(40, true), sound(43), picture(80, false))
  assert.equal(outlet.runs.length, 1)
  assert.deepEqual(
    outlet.frames.map(({ kind, at }) => [kind, at - 5_000_000]),
    [
      ['video', 40],
      ['audio', 43],
      ['video', 80],
    ],
  )
})

test('pictures wait half a second for sound, then go without', () => {
  const { outlet, feed } = make()
  feed(video, ...stretch(0, 400).filter(({ kind }) => kind === 'video'))
  assert.equal(outlet.runs.length, 0)
  feed(...stretch(400, 600).filter(({ kind }) => kind === 'video'))
  assert.equal(outlet.runs.length, 1)
  assert.equal(outlet.runs[0]?.tracks.audio, undefined)
  assert.equal(outlet.frames.length, 15)
})

test('sound that is announced late joins with the next key frame', () => {
  const { outlet, feed } = make()
  feed(video, ...stretch(0, 1400).filter(({ kind }) => kind === 'video'), audio, ...stretch(1400, 3000))
  assert.deepEqual(
    outlet.runs.map(({ tracks, startsAt }) => [Boolean(tracks.audio), startsAt - 5_000_000]),
    [
      [false, 0],
      [true, 2000],
    ],
  )
})

test('the same configuration again changes nothing, another one begins another run', () => {
  const { outlet, feed } = make()
  feed(video, audio, ...stretch(0, 1000), video, ...stretch(1000, 2000))
  assert.equal(outlet.runs.length, 1)
  feed({ kind: 'video-track', track: { ...videoTrack, config: Buffer.concat([videoTrack.config, Buffer.of(0)]) } })
  feed(...stretch(2000, 3000))
  assert.equal(outlet.runs.length, 2)
})

test('sound that falls silent is left out, so that nobody waits for it, and comes back', () => {
  const { outlet, feed } = make()
  const silent = stretch(1000, 7000).filter(({ kind }) => kind === 'video')
  feed(video, audio, ...stretch(0, 1000), ...silent, ...stretch(7000, 9000))
  assert.deepEqual(
    outlet.runs.map(({ tracks }) => Boolean(tracks.audio)),
    [true, false, true],
  )
})

test('a show of sound alone is a show', () => {
  const { outlet, feed } = make()
  feed(audio, ...stretch(0, 2500).filter(({ kind }) => kind === 'audio'))
  assert.equal(outlet.runs.length, 1)
  assert.ok(outlet.frames.length > 100)
})

test('a jump of the time line is a new run', () => {
  const { outlet, feed } = make()
  feed(video, audio, ...stretch(0, 1000), ...stretch(60_000, 61_000))
  assert.equal(outlet.runs.length, 2)
  assert.equal(outlet.finished, 1)
})
