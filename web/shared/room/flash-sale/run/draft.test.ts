import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Variant } from '#contracts/catalogue'
import { blank, draftOf, faultOf } from './draft.ts'

const variant = (id: string, amount: number) => ({ id, price: { amount, currency: 'CNY' } }) as Variant
const variants = [variant('red', 1290), variant('pink', 1490)]
const now = Date.parse('2026-06-18T12:00:00Z')
const whole = { ...blank, productId: 'lipstick', price: '9.90' }

test('the first thing that is missing is told', () => {
  assert.equal(faultOf(blank, variants, now), 'product')
  assert.equal(faultOf({ ...whole, variantIds: [] }, variants, now), 'product')
  assert.equal(faultOf({ ...whole, price: 'ten' }, variants, now), 'price')
  assert.equal(faultOf({ ...whole, price: '0' }, variants, now), 'price')
  assert.equal(faultOf({ ...whole, price: '12.90' }, variants, now), 'notCheaper')
  assert.equal(faultOf({ ...whole, price: '12.90', variantIds: ['pink'] }, variants, now), undefined)
  for (const allotment of ['', 0, 1.5, -1]) assert.equal(faultOf({ ...whole, allotment }, variants, now), 'allotment')
  assert.equal(faultOf({ ...whole, perPerson: '' }, variants, now), 'perPerson')
  assert.equal(faultOf({ ...whole, startsAt: '2026-06-18T11:59:00Z' }, variants, now), 'startsAt')
  assert.equal(faultOf(whole, variants, now), undefined)
})

test('a form becomes a sale of the chosen variants, at once or at its time, in a show or not', () => {
  const draft = draftOf({ ...whole, variantIds: ['red'], startsAt: '2026-06-18T13:00:00Z' }, variants, 'show')
  assert.deepEqual(draft, {
    showId: 'show',
    items: [{ variantId: 'red', price: 990, allotment: 20 }],
    perPerson: 1,
    minutes: 5,
    forGuests: true,
    startsAt: '2026-06-18T13:00:00.000Z',
  })
  assert.deepEqual(Object.keys(draftOf(whole, variants)).sort(), ['forGuests', 'items', 'minutes', 'perPerson'])
})
