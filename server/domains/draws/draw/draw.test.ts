import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { DrawState } from '#contracts/draws'
import { emptyTree, grow } from '#kernel/chance/merkle'
import { checkOpen, checkStep, maskName, packTree, unpackTree } from './draw.ts'

const states: DrawState[] = ['prepared', 'open', 'closed', 'drawn', 'settled', 'cancelled']

test('a draw is prepared, open, closed, drawn and settled, or cancelled before it is closed; nothing else', () => {
  const possible = states.flatMap((from) =>
    states
      .filter((to) => {
        try {
          checkStep(from, to)
          return true
        } catch {
          return false
        }
      })
      .map((to) => `${from} → ${to}`),
  )
  assert.deepEqual(possible, [
    'prepared → open',
    'prepared → cancelled',
    'open → closed',
    'open → cancelled',
    'closed → drawn',
    'drawn → settled',
  ])
  assert.throws(() => checkStep('open', 'open'), { code: 'draws.not-prepared' })
  assert.throws(() => checkStep('prepared', 'closed'), { code: 'draws.not-open' })
  assert.throws(() => checkStep('drawn', 'cancelled'), { code: 'draws.over' })
})

test('entries are taken from the opening up to the last moment of the countdown, and not in that moment', () => {
  const at = (ms: number) => new Date(ms)
  const draw = { state: 'open' as const, closes_at: at(1_000) }
  checkOpen(draw, at(999))
  assert.throws(() => checkOpen(draw, at(1_000)), { code: 'draws.over' })
  assert.throws(() => checkOpen({ state: 'prepared', closes_at: null }, at(0)), { code: 'draws.not-open' })
  assert.throws(() => checkOpen({ state: 'closed', closes_at: at(1_000) }, at(0)), { code: 'draws.over' })
})

test('a masked name shows its ends at most', () => {
  assert.equal(maskName('林晓梅'), '林**梅')
  assert.equal(maskName('阿周'), '阿**')
  assert.equal(maskName('Bo'), 'B**')
  assert.equal(maskName(' Ann-Marie '), 'A**e')
  assert.equal(maskName('🐼🐼🐼'), '🐼**🐼')
  assert.equal(maskName(''), '***')
})

test('a tree is kept in one piece and comes back the same', () => {
  const tree = grow(
    emptyTree,
    Array.from({ length: 13 }, (_, nth) => new Uint8Array(32).fill(nth)),
  )
  const packed = packTree(tree)
  assert.equal(packed.length, 3 * 32)
  assert.deepEqual(packTree(unpackTree(13, packed)), packed)
  assert.equal(unpackTree(0, Buffer.alloc(0)).count, 0)
})
