import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basketOf } from './basket-of.ts'

test('an address that names nothing to buy is the cart', () => {
  assert.deepEqual(basketOf({}), { from: 'cart' })
  assert.deepEqual(basketOf({ claim: 'c' }), { from: 'cart' })
})

test('a variant is bought past the cart, in a number that can be', () => {
  for (const [n, quantity] of [
    ['2', 2],
    ['0', 1],
    ['-3', 1],
    ['1e9', 999],
    ['x', 1],
    [undefined, 1],
  ] as const) {
    assert.deepEqual(basketOf({ variant: 'v', n }), { from: 'direct', lines: [{ variantId: 'v', quantity }] })
  }
})

test('what it is bought by goes with it, and the show it was seen in', () => {
  const lineOf = (search: object) => {
    const basket = basketOf({ variant: 'v', ...search })
    return basket.from === 'direct' ? basket.lines[0] : undefined
  }
  assert.deepEqual(lineOf({ claim: 'c', show: 's' }), {
    variantId: 'v',
    quantity: 1,
    showId: 's',
    activity: { kind: 'flash-sale', claimId: 'c' },
  })
  assert.deepEqual(lineOf({ offer: 'o', group: 'g' })?.activity, { kind: 'group-buy', groupId: 'g' })
  assert.deepEqual(lineOf({ help: 'h' })?.activity, { kind: 'price-help', helpId: 'h' })
})
