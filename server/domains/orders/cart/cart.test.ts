import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type AskedLine, mostOf, troubleOf } from './cart.ts'

const line: AskedLine = { lineId: 'a', variantId: 'tea', quantity: 2 }
const onSale = { isOnSale: true, left: 2 }
const claimed: AskedLine = { ...line, activity: { kind: 'flash-sale', id: 'claim' } }

test('a line says in one word why it cannot be bought', () => {
  assert.equal(troubleOf(line, onSale, undefined), undefined)
  assert.equal(troubleOf(line, { isOnSale: true }, undefined), undefined)
  assert.equal(troubleOf(line, undefined, undefined), 'off-sale')
  assert.equal(troubleOf(line, { ...onSale, isOnSale: false }, undefined), 'off-sale')
  assert.equal(troubleOf(line, { ...onSale, left: 1 }, undefined), 'not-enough')
  assert.equal(troubleOf(line, { ...onSale, left: 0 }, undefined), 'sold-out')
})

test('claimed pieces are there even when the shelf is empty, but only as many and only while the claim holds', () => {
  const empty = { isOnSale: true, left: 0 }
  const terms = { variantId: 'tea', unitPrice: 1, quantity: 2 }
  assert.equal(troubleOf(claimed, empty, terms), undefined)
  assert.equal(troubleOf({ ...claimed, quantity: 3 }, empty, terms), 'activity-over')
  assert.equal(troubleOf(claimed, empty, undefined), 'activity-over')
  assert.equal(troubleOf(claimed, empty, { ...terms, variantId: 'cup' }), 'activity-over')
})

test('the most that may be asked for is what is left, and never more than 999', () => {
  assert.equal(mostOf({ isOnSale: true, left: 3 }, undefined), 3)
  assert.equal(mostOf({ isOnSale: true }, undefined), 999)
  assert.equal(mostOf({ isOnSale: true, left: 5_000 }, undefined), 999)
  assert.equal(mostOf({ isOnSale: false, left: 3 }, undefined), 0)
})
