import assert from 'node:assert/strict'
import { test } from 'node:test'

import { momentsOf } from './moment.ts'

const minutes = (chat: number[], sales: number[] = []) =>
  chat.map((lines, place) => ({ chat: lines, likes: 2, sales: sales[place] ?? 0 }))

test('a minute stands out by standard deviations of its own show', () => {
  // Mean 1, variance (5 × 1 + 25) / 6 = 5: the fourth minute is 5 / √5 above it. Likes are all alike and say nothing.
  const moments = momentsOf(minutes([0, 0, 0, 6, 0, 0]))
  assert.deepEqual(
    moments.map(({ place, likes, sales }) => [place, likes, sales]),
    [[3, 0, 0]],
  )
  assert.ok(Math.abs((moments[0]?.score ?? 0) - Math.sqrt(5)) < 1e-12)
})

test('sales count like talk; of near ones the highest is the moment, of equal ones the first', () => {
  const chat = [0, 9, 0, 0, 0, 0, 0, 0, 0, 0]
  const sales = [0, 0, 0, 0, 0, 0, 900, 0, 0, 0]
  assert.deepEqual(
    momentsOf(minutes(chat, sales)).map(({ place }) => place),
    [1, 6],
  )
  assert.deepEqual(
    momentsOf(minutes([0, 0, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0])).map(({ place }) => place),
    [2],
  )
})

test('at most five, the highest ones, in their order; none in a short or an even show', () => {
  const many = Array.from({ length: 120 }, (_, place) => (place % 10 === 5 ? 100 + place : 1))
  const places = momentsOf(minutes(many)).map(({ place }) => place)
  assert.deepEqual(places, [75, 85, 95, 105, 115])
  assert.deepEqual(momentsOf(minutes([0, 9, 0, 0])), [])
  assert.deepEqual(momentsOf(minutes([3, 3, 3, 3, 3, 3])), [])
})
