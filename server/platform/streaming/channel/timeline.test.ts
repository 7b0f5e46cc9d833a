import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Timeline } from './timeline.ts'

function timelineAt(start: number) {
  const clock = { now: start }
  return { clock, timeline: new Timeline(() => clock.now) }
}

test('program time is the arrival of the first frame plus what the sender counts', () => {
  const { clock, timeline } = timelineAt(1_000_000)
  assert.deepEqual(timeline.stamp(500), { at: 1_000_000, isBreak: true })
  clock.now += 300
  assert.deepEqual(timeline.stamp(540), { at: 1_000_040, isBreak: false })
  assert.equal(timeline.newest, 1_000_040)
})

test('thirty-two bits may wrap in the middle of a show', () => {
  const { timeline } = timelineAt(1_000_000)
  timeline.stamp(0xffffffff - 19)
  assert.deepEqual(timeline.stamp(20), { at: 1_000_040, isBreak: false })
})

test('sound a little behind the picture is no break, and does not move the newest time back', () => {
  const { timeline } = timelineAt(1_000_000)
  timeline.stamp(1000)
  timeline.stamp(1200)
  assert.deepEqual(timeline.stamp(1100), { at: 1_000_100, isBreak: false })
  assert.equal(timeline.newest, 1_000_200)
})

test('a jump of the sender, either way, is a break that begins at the wall clock', () => {
  const { clock, timeline } = timelineAt(1_000_000)
  timeline.stamp(0)
  clock.now = 1_060_000
  assert.deepEqual(timeline.stamp(900_000), { at: 1_060_000, isBreak: true })
  clock.now = 1_070_000
  assert.deepEqual(timeline.stamp(0), { at: 1_070_000, isBreak: true })
})

test('a new publisher never takes program time back, whatever the wall clock says', () => {
  const { clock, timeline } = timelineAt(1_000_000)
  timeline.stamp(0)
  timeline.stamp(1000)
  clock.now = 400_000
  timeline.release()
  const { at, isBreak } = timeline.stamp(0)
  assert.ok(isBreak && at > 1_001_000)
})

test('a burst after a stuck network is not taken for a late sender, a sender that stays late is', () => {
  const { clock, timeline } = timelineAt(1_000_000)
  timeline.stamp(0)
  clock.now += 8_000
  for (let at = 40; at <= 8_000; at += 40) assert.equal(timeline.stamp(at).isBreak, false)
  clock.now += 12_000
  let breaks = 0
  for (let step = 0; step < 800; step++) {
    clock.now += 40
    if (timeline.stamp(8_040 + step * 40).isBreak) breaks++
  }
  assert.equal(breaks, 1)
  assert.ok(Math.abs((timeline.newest ?? 0) - clock.now) < 100)
})
