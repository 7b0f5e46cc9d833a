import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterOf } from './filter.ts'

test('only what the route knows is asked for', () => {
  const filters = { state: 'paid', needs: 'nothing', person: 'p1' }
  assert.deepEqual(filterOf({ q: 'tea', filters }), { search: 'tea', state: 'paid', personId: 'p1' })
  assert.deepEqual(filterOf({ q: '', filters: { state: 'lost', from: 'yesterday' } }), {})
})

test('the last day counts whole', () => {
  const { from, until } = filterOf({ q: '', filters: { from: '2026-06-18', until: '2026-06-18' } })
  assert.equal(Date.parse(until ?? '') - Date.parse(from ?? ''), 86_400_000)
})
