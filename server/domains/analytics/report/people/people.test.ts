import assert from 'node:assert/strict'
import { test } from 'node:test'

import { averagePeople, cut, minutesOf, mostPeople } from './people.ts'

const at = (time: string) => new Date(`2026-06-18T${time}Z`)
const counts = [
  { at: at('12:00:00'), people: 10 },
  { at: at('12:00:30'), people: 20 },
  { at: at('12:02:00'), people: 4 },
]

test('people are weighed by the time they stayed', () => {
  assert.equal(averagePeople(counts, { from: at('12:00:00'), until: at('12:01:00') }), 15)
  assert.equal(averagePeople(counts, { from: at('12:01:00'), until: at('12:02:00') }), 20)
  assert.equal(averagePeople(counts, { from: at('12:01:40'), until: at('12:02:20') }), 12)
  assert.equal(averagePeople(counts, { from: at('11:59:30'), until: at('12:00:30') }), 5)
  assert.equal(averagePeople(counts, { from: at('12:00:00'), until: at('12:00:00') }), 0)
  assert.equal(averagePeople([], { from: at('12:00:00'), until: at('12:01:00') }), 0)
})

test('the most of a minute counts those who were there when it began', () => {
  assert.equal(mostPeople(counts, { from: at('12:02:00'), until: at('12:03:00') }), 4)
  assert.equal(mostPeople(counts, { from: at('12:01:59'), until: at('12:03:00') }), 20)
})

test('a show has every minute that it touches', () => {
  const minutes = minutesOf({ from: at('12:00:50'), until: at('12:03:00') })
  assert.deepEqual(
    minutes.map((minute) => minute.toISOString().slice(14, 19)),
    ['00:00', '01:00', '02:00'],
  )
  assert.equal(minutesOf({ from: at('12:00:00'), until: at('12:00:00') }).length, 1)
})

test('what lies outside is cut off, all of it to nothing', () => {
  const show = { from: at('12:00:00'), until: at('12:10:00') }
  assert.deepEqual(cut({ from: at('11:58:00'), until: at('12:03:00') }, show), {
    from: show.from,
    until: at('12:03:00'),
  })
  const gone = cut({ from: at('12:20:00'), until: at('12:30:00') }, show)
  assert.equal(gone.until.getTime() - gone.from.getTime(), 0)
})
