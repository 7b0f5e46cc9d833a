import assert from 'node:assert/strict'
import { test } from 'node:test'

import { burstOf, heatOf, heatTerms, isRising, paceOf, type Voices, weightOf } from './heat.ts'

const hourMs = 3_600_000

test('a word weighs half after twelve hours, and a burst doubles the heat at most', () => {
  assert.equal(weightOf(0), 1)
  assert.equal(weightOf(12 * hourMs), 0.5)
  assert.equal(weightOf(-5), 1)
  assert.equal(heatOf(8, -2), 8)
  assert.equal(heatOf(8, 3), 12)
  assert.equal(heatOf(8, 40), 16)
})

test('a busy topic does not rise by being busy, a quiet one does by a few people', () => {
  const busy: Voices = { weight: 0, present: 33, past: 1_650, pastHours: 165 }
  assert.ok(!isRising(burstOf(busy, 1), busy.present))
  const quiet: Voices = { weight: 0, present: 6, past: 8, pastHours: 165 }
  assert.ok(isRising(burstOf(quiet, 1), quiet.present))
  const two: Voices = { weight: 0, present: 2, past: 0, pastHours: 0 }
  assert.ok(!isRising(burstOf(two, 1), two.present))
})

/** A count by chance around what is expected (Knuth); the same each time. */
function poisson(mean: number, chance: () => number): number {
  let count = 0
  for (let product = chance(); product > Math.exp(-mean); product *= chance()) count++
  return count
}

test('of topics that go on as ever, day and night, hardly any rises; of those that burst nearly all do within three hours', () => {
  let state = 9
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state + 1) / 4_294_967_297
  }
  const daily = (hour: number) => 1 + 0.8 * Math.sin((hour * Math.PI) / 12)
  const hours = heatTerms.pastHours + 48
  const topics = Array.from({ length: 120 }, (_, nth) => ({ rate: 0.05 * 1.05 ** nth, bursts: nth % 10 === 5 }))
  const series = topics.map(({ rate, bursts }) =>
    Array.from({ length: hours }, (_, hour) => {
      const isBurst = bursts && hour >= hours - 3
      return poisson(rate * daily(hour) + (isBurst ? 4 + 2.5 * rate : 0), chance)
    }),
  )
  const voicesAt = (counts: readonly number[], end: number): Voices => {
    const sum = (from: number, until: number) => counts.slice(from, until).reduce((total, n) => total + n, 0)
    const start = end - heatTerms.presentHours
    return { weight: 0, present: sum(start, end), past: sum(end - heatTerms.pastHours, start), pastHours: 165 }
  }
  const risesAt = (end: number) => {
    const all = series.map((counts) => voicesAt(counts, end))
    const pace = paceOf(all)
    return all.map((voices) => isRising(burstOf(voices, pace), voices.present))
  }
  let [alarms, looks] = [0, 0]
  for (let end = heatTerms.pastHours; end < hours - 3; end++) {
    const rising = risesAt(end)
    alarms += rising.filter(Boolean).length
    looks += rising.length
  }
  assert.ok(alarms / looks < 0.01, `false alarms ${alarms} of ${looks}`)
  const bursting = risesAt(hours).filter((_, nth) => topics[nth]?.bursts)
  assert.ok(
    bursting.filter(Boolean).length >= bursting.length - 1,
    `${bursting.filter(Boolean).length} of ${bursting.length}`,
  )
})
