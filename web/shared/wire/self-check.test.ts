import assert from 'node:assert/strict'
import { test } from 'node:test'

import { diagnose, type Findings } from './self-check.ts'

const fine: Findings = {
  page: { scheme: 'https', host: 'shop.example' },
  seen: { now: 0, scheme: 'https', host: 'shop.example', isProxyUnbelieved: false },
  clockSkewMs: 40,
  socket: true,
  news: [0, 251, 502, 754],
  picture: [0, 249, 500, 751],
  bodyStatus: 200,
}
const seen = { now: 0, scheme: 'https', host: 'shop.example', isProxyUnbelieved: false } as const

test('where nothing is in the way nothing is named', () => {
  assert.deepEqual(diagnose(fine), [])
})

test('each thing that a proxy breaks is named for itself', () => {
  const broken: [Partial<Findings>, string[]][] = [
    [{ seen: undefined, socket: false }, ['house-unreachable']],
    [{ socket: false }, ['websocket-blocked']],
    [{ news: [0] }, ['news-buffered']],
    [{ news: [0, 1, 2, 3] }, ['news-buffered']],
    [{ news: [] }, ['news-blocked']],
    [{ picture: [0, 4] }, ['picture-buffered']],
    [{ picture: [] }, ['picture-blocked']],
    [{ seen: { ...seen, scheme: 'http' } }, ['wrong-scheme']],
    [{ seen: { ...seen, host: '127.0.0.1:4400' } }, ['wrong-host']],
    [{ seen: { ...seen, isProxyUnbelieved: true } }, ['proxy-not-believed']],
    [{ bodyStatus: 413 }, ['body-too-small']],
    [{ clockSkewMs: -90_000 }, ['clock-skew']],
  ]
  for (const [change, faults] of broken) assert.deepEqual(diagnose({ ...fine, ...change }), faults)
})
