import assert from 'node:assert/strict'
import { test } from 'node:test'

import { backAt, checkJoin, heirOf, isWanted, pricesOf, stepReached } from './group.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const later = new Date(noon.getTime() + 1)
const open = { state: 'open' as const, endsAt: later, size: 3, taken: 2 }
const wish = { hasSeat: false, newOnly: false, isMember: true, isNew: true, now: noon }
const about = { offerId: 'o' }

test('a step is reached by as many people as it takes', () => {
  assert.deepEqual(
    [1, 2, 3, 5, 9].map((people) => stepReached([2, 3, 5], people)),
    [undefined, 0, 1, 2, 2],
  )
  assert.deepEqual(
    [0, 1, 2].map((step) => backAt([90, 80, 70], step)),
    [0, 10, 20],
  )
})

test('one joins an open group with a free seat, once, before its end', () => {
  checkJoin(open, wish, about)
  const refused = (group: object, more: object, code: string) =>
    assert.throws(() => checkJoin({ ...open, ...group }, { ...wish, ...more }, about), { code })
  refused({ taken: 3 }, {}, 'sharing.group-full')
  refused({ endsAt: noon }, {}, 'sharing.group-over')
  refused({ state: 'completed' }, {}, 'sharing.group-over')
  refused({ state: 'opening', endsAt: undefined }, {}, 'sharing.group-not-open')
  refused({}, { hasSeat: true }, 'sharing.already-in')
  refused({}, { newOnly: true, isNew: false }, 'sharing.new-only')
  refused({}, { newOnly: true, isMember: false }, 'sharing.new-only')
})

test('money is wanted for a held seat of a group that waits and was paid for before its end', () => {
  assert.equal(isWanted('held', open, noon), true)
  assert.equal(isWanted('held', open, later), false)
  assert.equal(isWanted('left', open, noon), false)
  assert.equal(isWanted('held', { state: 'failed', endsAt: later }, noon), false)
  assert.equal(isWanted('held', { state: 'opening', endsAt: undefined }, noon), true)
})

test('who has paid leads before who has not', () => {
  assert.equal(
    heirOf([
      { personId: 'a', isPaid: false },
      { personId: 'b', isPaid: true },
    ]),
    'b',
  )
  assert.equal(heirOf([{ personId: 'a', isPaid: false }]), 'a')
  assert.equal(heirOf([]), undefined)
})

test('a variant outside the group buy and too many pieces are refused with their field', () => {
  const rules = { items: [{ variantId: 'red', prices: [90] }], mostPieces: 2 }
  const asked = { personId: 'p', isMember: true, isNew: true, variantId: 'red', quantity: 2 }
  assert.deepEqual(pricesOf(rules, asked), [90])
  assert.throws(() => pricesOf(rules, { ...asked, variantId: 'blue' }), { code: 'sharing.not-in-group' })
  assert.throws(() => pricesOf(rules, { ...asked, quantity: 3 }), { code: 'sharing.too-many-pieces' })
})
