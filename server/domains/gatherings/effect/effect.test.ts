import assert from 'node:assert/strict'
import { test } from 'node:test'
import { difference, propose, wilson } from './effect.ts'

const about = (value: number | undefined, expected: number) =>
  assert.ok(Math.abs((value ?? Number.NaN) - expected) < 0.0005, `${value} is about ${expected}`)

test('the interval of a share is that of Wilson, and stays within 0 and 1', () => {
  const { low, high } = wilson({ people: 263, bought: 81 })
  about(low, 0.2553)
  about(high, 0.3662)
  about(wilson({ people: 20, bought: 0 }).low, 0)
  about(wilson({ people: 20, bought: 20 }).high, 1)
})

test('the difference of two shares has the interval of Newcombe’s own example (method 10)', () => {
  const told = difference({ people: 70, bought: 56 }, { people: 80, bought: 48 })
  about(told?.value, 0.2)
  about(told?.low, 0.0524)
  about(told?.high, 0.3339)
  assert.equal(difference({ people: 0, bought: 0 }, { people: 3, bought: 1 }), undefined)
})

test('the rule goes on, changes or stops by target and difference', () => {
  const more = { value: 0.2, low: 0.1, high: 0.3 }
  const less = { value: -0.2, low: -0.3, high: -0.1 }
  const none = { value: 0, low: -0.1, high: 0.1 }
  assert.equal(propose({ measured: 10, target: 10, difference: more }), 'continue')
  assert.equal(propose({ measured: 10, target: 10 }), 'continue')
  assert.equal(propose({ measured: 10, target: 10, difference: less }), 'adjust')
  assert.equal(propose({ measured: 7, target: 10, difference: none }), 'adjust')
  assert.equal(propose({ measured: 4, target: 10, difference: none }), 'stop')
  assert.equal(propose({ measured: 4, target: 10, difference: more }), 'adjust')
})
