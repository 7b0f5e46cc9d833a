import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Refusal } from '#kernel/refusal'
import { type ClaimDraft, checkOpen, checkPayable, checkStep, decideClaims, stateAt } from './flash-sale.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const end = new Date('2026-06-18T12:10:00Z')
const before = (at: Date) => new Date(at.getTime() - 1)
const rules = { state: 'scheduled', startsAt: noon, endsAt: end, perPerson: 2, forGuests: true } as const
const open = { ...rules, state: 'open' } as const

const draft = (id: string, personId: string, quantity = 1, more: Partial<ClaimDraft> = {}): ClaimDraft => ({
  id,
  personId,
  isGuest: false,
  variantId: 'lipstick',
  quantity,
  at: noon,
  ...more,
})

function decide(left: number, drafts: readonly ClaimDraft[], sale = {}) {
  const standing = { id: 'sale', rules: open, left: new Map([['lipstick', left]]), people: new Map(), known: new Map() }
  return decideClaims({ ...standing, ...sale }, drafts).map((decision) => {
    if (decision instanceof Refusal) return decision.code
    return 'known' in decision ? `known ${decision.known.id}` : `honoured ${decision.honoured.id}`
  })
}

test('a sale begins and ends to the millisecond, whoever has written it down', () => {
  assert.deepEqual(
    [before(noon), noon, before(end), end].map((at) => stateAt(rules, at)),
    ['scheduled', 'open', 'open', 'ended'],
  )
  assert.equal(stateAt({ ...rules, state: 'stopped' }, noon), 'stopped')
})

test('the last millisecond is served, the end is not; before the start the start is told', () => {
  checkOpen(rules, { at: before(end), isGuest: false })
  assert.throws(() => checkOpen(rules, { at: end, isGuest: false }), { code: 'promotions.sale-over' })
  assert.throws(() => checkOpen(rules, { at: before(noon), isGuest: false }), {
    code: 'promotions.sale-not-open',
    details: { startsAt: noon.toISOString() },
  })
})

test('guests take part where the sale lets them', () => {
  checkOpen(open, { at: noon, isGuest: true })
  assert.throws(() => checkOpen({ ...open, forGuests: false }, { at: noon, isGuest: true }), {
    code: 'promotions.sale-members-only',
  })
})

test('first come, first served, until nothing is left', () => {
  const drafts = [draft('a', 'mei'), draft('b', 'lin', 2), draft('c', 'bo', 2), draft('d', 'an'), draft('e', 'yu')]
  assert.deepEqual(decide(4, drafts), [
    'honoured a',
    'honoured b',
    'promotions.sale-short',
    'honoured d',
    'promotions.sale-sold-out',
  ])
})

test('the limit counts what the person took before and takes in the same moment', () => {
  const people = new Map([['mei', { taken: 1, most: 2 }]])
  const drafts = [draft('a', 'mei'), draft('b', 'mei'), draft('c', 'lin', 3), draft('d', 'lin', 2)]
  assert.deepEqual(decide(9, drafts, { people }), [
    'honoured a',
    'promotions.sale-limit',
    'promotions.sale-limit',
    'honoured d',
  ])
})

test('the same id is the same claim, and never somebody else’s', () => {
  const known = new Map([['old', { ...draft('old', 'mei'), saleId: 'sale' }]])
  const drafts = [draft('old', 'mei'), draft('old', 'lin'), draft('new', 'bo'), draft('new', 'bo'), draft('new', 'an')]
  assert.deepEqual(decide(5, drafts, { known }), [
    'known old',
    'promotions.claim-taken',
    'honoured new',
    'honoured new',
    'promotions.claim-taken',
  ])
  const elsewhere = new Map([['old', { ...draft('old', 'mei'), saleId: 'other' }]])
  assert.deepEqual(decide(5, [draft('old', 'mei')], { known: elsewhere }), ['promotions.claim-taken'])
})

test('a variant of another product is not in the sale', () => {
  assert.deepEqual(decide(5, [draft('a', 'mei', 1, { variantId: 'lamp' })]), ['promotions.not-in-sale'])
})

test('what is over stays over, and nothing starts twice', () => {
  checkStep('scheduled', 'open')
  checkStep('scheduled', 'stopped')
  assert.throws(() => checkStep('open', 'open'), { code: 'promotions.sale-not-scheduled' })
  for (const over of ['stopped', 'ended'] as const)
    assert.throws(() => checkStep(over, 'open'), { code: 'promotions.sale-over' })
})

test('a claim can be ordered once, and not after its time', () => {
  const payUntil = end
  checkPayable({ state: 'held', payUntil }, before(end))
  assert.throws(() => checkPayable({ state: 'held', payUntil }, end), { code: 'promotions.claim-over' })
  assert.throws(() => checkPayable({ state: 'expired', payUntil }, noon), { code: 'promotions.claim-over' })
  assert.throws(() => checkPayable({ state: 'ordered', payUntil }, noon), { code: 'promotions.claim-ordered' })
})
