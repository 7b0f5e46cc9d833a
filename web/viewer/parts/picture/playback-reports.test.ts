import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Player } from '#web/shared/player/index.ts'
import { reportWhilePlaying } from './playback-reports.ts'

interface Told {
  readonly path: string
  readonly body: { playedMs: number; stalls: number; stalledMs: number; player: string }
}

/** A player that does what it is told, and the house it reports to. */
function stage(t: { mock: typeof test.mock }) {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let now = 0
  t.mock.method(performance, 'now', () => now)
  const told: Told[] = []
  t.mock.method(globalThis, 'fetch', async (path: string, { body }: { body: string }) => {
    told.push({ path: String(path), body: JSON.parse(body) })
    return new Response('{}', { status: 202, headers: { 'content-type': 'application/json' } })
  })
  const listeners = new Map<string, (value: unknown) => void>()
  const player = {
    state: 'playing',
    route: 'flv',
    on: (name: string, listener: (value: unknown) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  }
  const go = (ms: number) => {
    now += ms
    t.mock.timers.tick(ms)
  }
  const turn = (state: string) => {
    player.state = state
    listeners.get('state')?.(state)
  }
  const stall = () => listeners.get('stall')?.({})
  return { player: player as unknown as Player, told, go, turn, stall, listeners }
}

test('a show that plays is told of soon, and then twice a minute, with what was played and stalled since', (t) => {
  const { player, told, go, turn, stall } = stage(t as never)
  reportWhilePlaying('show', player)
  go(3_000)
  go(10_000)
  turn('stalled')
  stall()
  go(2_000)
  turn('playing')
  go(18_000)
  assert.equal(told.length, 2)
  assert.equal(told[0]?.body.playedMs, 3_000)
  assert.match(told[0]?.path ?? '', /\/shows\/show\/playback-reports/)
  const { playedMs, stalls, stalledMs, player: kind } = told[1]?.body ?? {}
  assert.deepEqual([playedMs, stalls, stalledMs, kind], [28_000, 1, 2_000, 'flv'])
})

test('a show that does not play is not told of, nor one that was left', (t) => {
  const { player, told, go, turn, listeners } = stage(t as never)
  turn('paused')
  const end = reportWhilePlaying('show', player)
  go(3_000)
  go(30_000)
  assert.equal(told.length, 0)
  turn('playing')
  end()
  go(60_000)
  assert.equal(told.length, 0)
  assert.equal(listeners.size, 0)
})
