import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readFilter } from './filter.ts'

test('filters are read from an address, and what is none of them is left out', () => {
  const variant = '01kvd9mdg07s0w93frpmw62fjz'
  assert.deepEqual(readFilter({ stars: '4', with: 'photos', variant, sort: 'newest' }), {
    stars: 4,
    with: 'photos',
    variantId: variant,
    sort: 'newest',
  })
  assert.deepEqual(readFilter({ stars: '6', with: 'x', variant: 'y', sort: 'oldest' }), {})
  assert.deepEqual(readFilter({}), {})
})
