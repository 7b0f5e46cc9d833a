import assert from 'node:assert/strict'
import { test } from 'node:test'

import { closings } from '#contracts/wire'
import { Ways, waitBefore } from './room-news-retry.ts'

test('who was sent away for good stays away, everybody else comes back in the span the house names', () => {
  for (const [name, { code, back }] of Object.entries(closings)) {
    for (const random of [0, 0.5, 0.999]) {
      const waitMs = waitBefore(code, 0, random)
      if (back === undefined) assert.equal(waitMs, undefined, name)
      else assert.ok(waitMs !== undefined && waitMs >= back[0] && waitMs <= back[1], `${name}: ${waitMs}`)
    }
  }
})

test('a line that broke is tried again at once, a house that does not answer ever less often', () => {
  assert.ok((waitBefore(1006, 0, 0.9) ?? Number.NaN) < 300)
  const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((attempt) => waitBefore(1006, attempt, 0.5) ?? Number.NaN)
  assert.deepEqual(
    waits,
    [...waits].sort((a, b) => a - b),
  )
  assert.equal(Math.max(...waits), 11_250)
  assert.equal(waitBefore(1006, 20, 0), 7_500)
})

test('server-sent news has its turn when WebSocket cannot be opened, and WebSocket again when neither can', () => {
  const ways = new Ways()
  assert.equal(ways.next(), 'socket')
  ways.failed('socket')
  assert.equal(ways.next(), 'socket')
  ways.failed('socket')
  assert.equal(ways.next(), 'news')
  ways.worked('news')
  assert.equal(ways.next(), 'news')
  ways.failed('news')
  assert.equal(ways.next(), 'socket')
  ways.failed('socket')
  assert.equal(ways.next(), 'news')
  ways.worked('socket')
  assert.equal(ways.next(), 'socket')
})

test('where WebSocket has worked before, a house that restarts does not push anybody to server-sent news', () => {
  const ways = new Ways()
  ways.worked('socket')
  const tried = Array.from({ length: 7 }, () => {
    const kind = ways.next()
    ways.failed(kind)
    return kind
  })
  assert.deepEqual(tried, [...Array(6).fill('socket'), 'news'])
})
