import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { GroupCard, RunningGroupOffer } from '#contracts/sharing'
import { offersAfter, withNow } from './offers-after.ts'

const shown = (id: string, mine: string[] = []) =>
  ({ offer: { id }, open: 0, groups: [], mine }) as unknown as RunningGroupOffer
const launched = (id: string, open = 0) =>
  ({ type: 'group-offer-launched', body: { offer: { id }, now: { open, groups: [] } } }) as unknown as Parameters<
    typeof offersAfter
  >[1]
const withdrawn = (offerId: string) =>
  ({ type: 'group-offer-withdrawn', body: { offerId } }) as Parameters<typeof offersAfter>[1]

test('an offer that is put on twice stands once, and remembers which groups are mine', () => {
  const once = offersAfter({ items: [shown('a', ['g'])] }, launched('a', 2))
  assert.deepEqual(
    once.items.map(({ offer, open, mine }) => [offer.id, open, mine]),
    [['a', 2, ['g']]],
  )
  assert.equal(offersAfter(once, launched('b')).items.length, 2)
})

test('an offer that is taken off is gone', () => {
  assert.deepEqual(offersAfter({ items: [shown('a')] }, withdrawn('a')).items, [])
  assert.equal(offersAfter({ items: [shown('a')] }, withdrawn('b')).items.length, 1)
})

test('what the room tells of groups is newer than what was asked', () => {
  const groups = [{ id: 'g' }] as GroupCard[]
  assert.equal(withNow(shown('a'), { 'group-offer/a': { open: 3, groups } }).open, 3)
  assert.equal(withNow(shown('a'), {}).open, 0)
})
