import assert from 'node:assert/strict'
import { test } from 'node:test'

import { goodsFromShows, shareRefund } from './sale.ts'

const line = { productId: 'tea', variantId: 'tea-100', quantity: 1, total: 1_000 }

test('lines of one variant and show are one; what came from no show is nobody’s', () => {
  const goods = goodsFromShows([
    { ...line, showId: 'a' },
    { ...line, showId: 'a', quantity: 2, total: 1_500 },
    { ...line, showId: 'b' },
    line,
  ])
  assert.deepEqual(
    goods.map(({ showId, quantity, total }) => [showId, quantity, total]),
    [
      ['a', 3, 2_500],
      ['b', 1, 1_000],
    ],
  )
})

test('a refund of a variant goes to its goods in their order, and what is beyond them belongs to no show', () => {
  const rows = [
    { show_id: 'a', variant_id: 'v', product_id: 'p', total: 300, refunded: 200 },
    { show_id: 'b', variant_id: 'v', product_id: 'p', total: 500, refunded: 0 },
    { show_id: 'b', variant_id: 'w', product_id: 'q', total: 900, refunded: 0 },
  ]
  const share = (amount: number) =>
    shareRefund(rows, [{ variantId: 'v', amount }]).map(({ row, amount: part }) => [row.show_id, part])
  assert.deepEqual(share(50), [['a', 50]])
  assert.deepEqual(share(400), [
    ['a', 100],
    ['b', 300],
  ])
  assert.deepEqual(share(10_000), [
    ['a', 100],
    ['b', 500],
  ])
})
