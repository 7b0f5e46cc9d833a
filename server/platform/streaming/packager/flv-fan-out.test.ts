import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tagKind } from '../media/flv.ts'
import { readFlv } from '../media/flv-reader.ts'
import type { Frame, Run } from '../media/frame.ts'
import { opusTrack } from '../media/opus.ts'
import { decodeAmf } from '../rtmp/amf.ts'
import { audioTrack, videoTrack } from '../test/samples.ts'
import { FlvFanOut } from './flv-fan-out.ts'

const run: Run = { number: 0, tracks: { video: videoTrack, audio: audioTrack }, startsAt: 1_000_000 }

class Viewer {
  bytes: Buffer[] = []
  stuck = 0
  hasEnded = false

  write(bytes: Buffer): void {
    this.bytes.push(bytes)
  }

  backlog(): number {
    return this.stuck
  }

  end(): void {
    this.hasEnded = true
  }

  times(): number[] {
    return [...readFlv(Buffer.concat(this.bytes))]
      .filter(({ kind, body }) => kind === tagKind.video && body[1] === 1)
      .map(({ at }) => at)
  }
}

function picture(ms: number, size = 50): Frame {
  return { kind: 'video', at: run.startsAt + ms, shift: 0, isKey: ms % 1000 === 0, bytes: Buffer.alloc(size) }
}

function play(fan: FlvFanOut, fromMs: number, toMs: number): void {
  for (let ms = fromMs; ms < toMs; ms += 40) fan.frame(picture(ms))
}

test('a viewer who comes later begins with the last key frame', () => {
  const fan = new FlvFanOut()
  const viewer = new Viewer()
  fan.begin(run)
  play(fan, 0, 2500)
  fan.join(viewer)
  play(fan, 2520, 2600)
  assert.equal(viewer.times()[0], 2000)
  assert.equal(viewer.times().at(-1), 2560)
})

test('the answer says which program time its first picture has', () => {
  const fan = new FlvFanOut()
  const viewer = new Viewer()
  fan.begin(run)
  play(fan, 0, 1500)
  fan.join(viewer)
  const script = [...readFlv(Buffer.concat(viewer.bytes))].find(({ kind }) => kind === tagKind.script)
  const [, meaning] = decodeAmf(script?.body ?? Buffer.alloc(0)) as [string, Record<string, unknown>]
  assert.equal(meaning.programStart, run.startsAt + 1000)
  assert.equal(meaning.hasAudio, true)
})

test('who waits before the show gets it from its first picture', () => {
  const fan = new FlvFanOut()
  const viewer = new Viewer()
  fan.join(viewer)
  fan.begin(run)
  play(fan, 0, 200)
  assert.deepEqual(viewer.times(), [0, 40, 80, 120, 160])
})

test('a stuck viewer is skipped to a later key frame, the others lose nothing', () => {
  const fan = new FlvFanOut()
  const [stuck, other] = [new Viewer(), new Viewer()]
  fan.begin(run)
  play(fan, 0, 40)
  fan.join(stuck)
  fan.join(other)
  stuck.stuck = 3 << 20
  play(fan, 40, 1500)
  stuck.stuck = 0
  play(fan, 1520, 2200)
  assert.deepEqual(stuck.times(), [0, 2000, 2040, 2080, 2120, 2160])
  assert.equal(other.times().length, 55)
})

test('who stays stuck for half a minute is let go', () => {
  const fan = new FlvFanOut()
  const viewer = new Viewer()
  fan.begin(run)
  play(fan, 0, 40)
  fan.join(viewer)
  viewer.stuck = 3 << 20
  play(fan, 40, 31_000)
  assert.ok(viewer.hasEnded)
  assert.equal(fan.viewers, 0)
})

test('an answer ends at a break, the waiting wait on', () => {
  const fan = new FlvFanOut()
  const [watching, waiting] = [new Viewer(), new Viewer()]
  fan.begin(run)
  play(fan, 0, 80)
  fan.join(watching)
  fan.finish()
  fan.join(waiting)
  assert.ok(watching.hasEnded)
  fan.begin({ ...run, number: 1, startsAt: run.startsAt + 5000 })
  play(fan, 5000, 5080)
  assert.deepEqual(waiting.times(), [0, 40])
  fan.close()
  assert.ok(waiting.hasEnded)
})

test('sound that FLV cannot carry is left out, and the viewer is told that it is elsewhere', () => {
  const fan = new FlvFanOut()
  const viewer = new Viewer()
  fan.begin({ ...run, tracks: { video: videoTrack, audio: opusTrack(1) } })
  fan.join(viewer)
  play(fan, 0, 80)
  fan.frame({ kind: 'audio', at: run.startsAt + 90, shift: 0, isKey: true, bytes: Buffer.alloc(9) })
  const tags = [...readFlv(Buffer.concat(viewer.bytes))]
  assert.ok(tags.every(({ kind }) => kind !== tagKind.audio))
  const [, meaning] = decodeAmf(tags[0]?.body ?? Buffer.alloc(0)) as [string, Record<string, unknown>]
  assert.equal(meaning.soundElsewhere, true)
})
