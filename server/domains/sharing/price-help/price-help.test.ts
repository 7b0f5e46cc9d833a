import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  checkOffer,
  cutAt,
  helpStateAt,
  newStillNeeded,
  offerStateAt,
  priceAfter,
  type Standing,
  troubleOf,
} from './price-help.ts'

const shapes = ['equal', 'early'] as const

test('the price only falls, each friend cuts something, and the last one comes to the floor exactly', () => {
  for (const shape of shapes)
    for (let needed = 1; needed <= 100; needed++)
      for (const all of [2 * needed, 2 * needed + 1, 997 + 2 * needed, 2_000_000_000 - 100]) {
        const rule = { startPrice: all + 100, floorPrice: 100, needed, shape }
        assert.equal(priceAfter(rule, 0), rule.startPrice)
        assert.equal(priceAfter(rule, needed), 100)
        let sum = 0
        for (let place = 1; place <= needed; place++) {
          const cut = cutAt(rule, place)
          assert.ok(cut >= 1, `${shape}, ${needed} friends, ${all} to cut: the ${place}. cuts ${cut}`)
          sum += cut
        }
        assert.equal(sum, all)
      }
})

test('equal cuts differ by one unit at most; early ones fall from three times the last', () => {
  const rule = { startPrice: 10_000, floorPrice: 1_000, needed: 7 }
  const cuts = (shape: 'equal' | 'early') => Array.from({ length: 7 }, (_, n) => cutAt({ ...rule, shape }, n + 1))
  const equal = cuts('equal')
  assert.ok(Math.max(...equal) - Math.min(...equal) <= 1)
  const early = cuts('early')
  assert.ok(early.every((cut, n) => n === 0 || cut <= (early[n - 1] ?? 0) + 1))
  assert.ok(Math.abs((early[0] ?? 0) / (early[6] ?? 1) - 3) < 0.02)
})

const open: Standing = {
  ownerId: 'owner',
  state: 'open',
  needed: 4,
  newNeeded: 2,
  helped: 2,
  newHelpers: 1,
  forGuests: false,
}
const friend = {
  personId: 'friend',
  isMember: true,
  isNew: false,
  hasHelped: false,
  isOwnersDevice: false,
  isOwnersAccount: false,
  isDoneToday: false,
}

test('who may help, and why not', () => {
  assert.equal(troubleOf(open, friend), undefined)
  assert.equal(troubleOf(open, { ...friend, personId: 'owner' }), 'own')
  assert.equal(troubleOf(open, { ...friend, isOwnersDevice: true }), 'own')
  assert.equal(troubleOf(open, { ...friend, isOwnersAccount: true }), 'own')
  assert.equal(troubleOf(open, { ...friend, hasHelped: true }), 'helped')
  assert.equal(troubleOf({ ...open, state: 'ordered' }, friend), 'over')
  assert.equal(troubleOf({ ...open, helped: 4, newHelpers: 2 }, friend), 'full')
  assert.equal(troubleOf(open, { ...friend, isMember: false }), 'members-only')
  assert.equal(troubleOf({ ...open, forGuests: true }, { ...friend, isMember: false }), undefined)
  assert.equal(troubleOf(open, { ...friend, isDoneToday: true }), 'today')
})

test('places for those who are new here are kept for them', () => {
  const last = { ...open, helped: 3, newHelpers: 1 }
  assert.equal(newStillNeeded(last), 1)
  assert.equal(troubleOf(last, friend), 'new-only')
  assert.equal(troubleOf(last, { ...friend, isNew: true }), undefined)
  assert.equal(newStillNeeded({ newNeeded: 1, newHelpers: 3 }), 0)
})

test('offers and calls follow the clock', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 5, 18, hour))
  const offer = { state: 'active' as const, startsAt: at(1), endsAt: at(5) }
  assert.deepEqual(
    [0, 1, 4, 5].map((hour) => offerStateAt(offer, at(hour))),
    ['scheduled', 'running', 'running', 'ended'],
  )
  assert.equal(offerStateAt({ ...offer, state: 'paused' }, at(2)), 'paused')
  assert.equal(helpStateAt({ state: 'open', endsAt: at(3) }, at(3)), 'expired')
  assert.equal(helpStateAt({ state: 'ordered', endsAt: at(3) }, at(4)), 'ordered')
})

test('an offer that does not hold together is refused with its field', () => {
  const draft = {
    startPrice: 10_000,
    floorPrice: 5_000,
    needed: 5,
    newNeeded: 1,
    startsAt: '2026-06-18T00:00:00Z',
    endsAt: '2026-06-19T00:00:00Z',
  }
  checkOffer(draft, 10_000)
  const refused = (change: Partial<typeof draft>, code: string) =>
    assert.throws(() => checkOffer({ ...draft, ...change }, 10_000), { code: `sharing.${code}` })
  refused({ startPrice: 10_001 }, 'help-start-too-high')
  refused({ floorPrice: 9_991 }, 'help-cut-too-small')
  refused({ floorPrice: 0 }, 'help-cut-too-small')
  refused({ newNeeded: 6 }, 'help-more-new-than-needed')
  refused({ endsAt: draft.startsAt }, 'ends-before-start')
})
