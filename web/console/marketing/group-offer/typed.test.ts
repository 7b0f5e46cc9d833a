import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Variant } from '#contracts/catalogue'
import { blank, draftOf, withoutLastStep, withPrice, withStep } from './typed.ts'

const variant = (id: string) => ({ id, price: { amount: 10_000, currency: 'CNY' } }) as Variant
const [red, blue] = [variant('red'), variant('blue')]

test('variants without a price are not in it; one with a price too few is not finished', () => {
  const typed = withPrice(blank, 'red', 0, 79.9)
  assert.deepEqual(draftOf(typed, [red, blue])?.items, [{ variantId: 'red', prices: [7_990] }])
  const ladder = withStep(typed)
  assert.deepEqual(ladder.steps, [2, 3])
  assert.equal(draftOf(ladder, [red, blue]), undefined)
  const whole = draftOf(withPrice(ladder, 'red', 1, 69), [red, blue])
  assert.deepEqual(
    [whole?.steps, whole?.items[0]?.prices],
    [
      [2, 3],
      [7_990, 6_900],
    ],
  )
  assert.deepEqual(draftOf(withoutLastStep(ladder), [red])?.steps, [2])
})

test('nothing is a draft without a price', () => {
  assert.equal(draftOf(blank, [red]), undefined)
})
