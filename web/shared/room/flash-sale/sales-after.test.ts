import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { FlashSale, FlashSaleClaim } from '#contracts/promotions'
import { nextTurn, phaseAt, type ShowSales, salesAfter, withClaim, withLeft } from './sales-after.ts'

const sale = (id: string, more: Partial<FlashSale> = {}) =>
  ({
    id,
    state: 'scheduled',
    startsAt: '2026-06-18T12:00:00.000Z',
    endsAt: '2026-06-18T12:10:00.000Z',
    items: [{ variantId: 'red', allotment: 10, left: 10 }],
    ...more,
  }) as FlashSale
const sales: ShowSales = { items: [sale('b')], mine: { claims: [], reminded: [] } }
const told = (of: FlashSale) => ({ type: 'flash-sale-opened', body: { sale: of } }) as Parameters<typeof salesAfter>[1]

test('a sale that is told anew stands once, and sales stand by their start', () => {
  const opened = salesAfter(sales, told(sale('b', { state: 'open' })))
  assert.deepEqual(
    opened.items.map(({ id, state }) => [id, state]),
    [['b', 'open']],
  )
  const earlier = salesAfter(opened, told(sale('a', { startsAt: '2026-06-18T11:00:00.000Z' })))
  assert.deepEqual(
    earlier.items.map(({ id }) => id),
    ['a', 'b'],
  )
})

test('a claim that is told twice stands once', () => {
  const claim = { id: 'c', state: 'held' } as FlashSaleClaim
  const later = withClaim(withClaim(sales, claim), { ...claim, state: 'returned' })
  assert.deepEqual(
    later.mine.claims.map(({ state }) => state),
    ['returned'],
  )
})

test('what the room counts is newer than what was asked', () => {
  assert.equal(withLeft(sale('b'), { 'flash-sale/b': { red: 3 } }).items[0]?.left, 3)
  assert.equal(withLeft(sale('b'), {}).items[0]?.left, 10)
})

test('a sale opens and ends by the clock', () => {
  const start = Date.parse('2026-06-18T12:00:00.000Z')
  const end = Date.parse('2026-06-18T12:10:00.000Z')
  assert.deepEqual(
    [start - 1, start, end].map((at) => phaseAt(sale('b'), at)),
    ['scheduled', 'open', 'ended'],
  )
  assert.deepEqual(
    [start - 1, start, end].map((at) => nextTurn(sale('b'), at)),
    [start, end, undefined],
  )
  assert.equal(phaseAt(sale('b', { state: 'stopped' }), start), 'stopped')
})
