import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkCampaign, earns, scoreOf, signalsOf, stillEarns, troubleOf } from './invitation.ts'

const nothing = {
  sharesDevice: false,
  sharesAddress: false,
  sharesAccount: false,
  sharesNetwork: false,
  fromNetwork: 1,
}
const noon = new Date('2026-06-18T12:00:00Z')

test('each signal weighs by itself, and a score never exceeds a hundred', () => {
  assert.deepEqual(signalsOf(nothing), [])
  assert.equal(scoreOf(signalsOf({ ...nothing, sharesNetwork: true })), 20)
  assert.deepEqual(signalsOf({ ...nothing, sharesDevice: true, fromNetwork: 3 }), [
    { kind: 'device', weight: 60 },
    { kind: 'many-from-network', weight: 20 },
  ])
  const all = { sharesDevice: true, sharesAddress: true, sharesAccount: true, sharesNetwork: true, fromNetwork: 9 }
  assert.equal(scoreOf(signalsOf(all)), 100)
})

const stranger = { isInviter: false, isMember: false, joinedAt: undefined, ordersPaid: 0, hasAccepted: false }

test('new is who never paid here and whose account is not older than a day', () => {
  assert.equal(troubleOf(true, stranger, noon), undefined)
  const joined = (hoursAgo: number) => new Date(noon.getTime() - hoursAgo * 3_600_000)
  assert.equal(troubleOf(true, { ...stranger, isMember: true, joinedAt: joined(23) }, noon), undefined)
  assert.equal(troubleOf(true, { ...stranger, isMember: true, joinedAt: joined(24) }, noon), 'not-new')
  assert.equal(troubleOf(true, { ...stranger, ordersPaid: 1 }, noon), 'not-new')
  assert.equal(troubleOf(true, { ...stranger, isInviter: true }, noon), 'own')
  assert.equal(troubleOf(true, { ...stranger, hasAccepted: true }, noon), 'accepted')
  assert.equal(troubleOf(false, stranger, noon), 'over')
})

test('an order earns it when it is large enough and paid in time, and as long as enough of it stays', () => {
  const rule = { least: 5_000, withinDays: 7 }
  const at = (days: number) => new Date(noon.getTime() + days * 86_400_000)
  assert.equal(earns(rule, { amount: 5_000, joinedAt: noon, paidAt: at(7) }), true)
  assert.equal(earns(rule, { amount: 4_999, joinedAt: noon, paidAt: at(1) }), false)
  assert.equal(earns(rule, { amount: 9_000, joinedAt: noon, paidAt: at(7.01) }), false)
  assert.deepEqual(
    [stillEarns(5_000, 9_000, 4_000), stillEarns(5_000, 9_000, 4_001), stillEarns(0, 9_000, 9_000)],
    [true, false, false],
  )
})

test('a campaign that does not hold together is refused with its field', () => {
  const draft = {
    invitedBatchId: 'b',
    perDay: 3,
    perInviter: 10,
    givenWhen: 'paid' as const,
    startsAt: '2026-06-18T00:00:00Z',
    endsAt: '2026-06-19T00:00:00Z',
  }
  checkCampaign(draft)
  const refused = (change: Partial<typeof draft>, code: string) =>
    assert.throws(() => checkCampaign({ ...draft, ...change }), { code: `sharing.${code}` })
  assert.throws(() => checkCampaign({ ...draft, invitedBatchId: undefined }), {
    code: 'sharing.campaign-without-reward',
  })
  refused({ perDay: 11 }, 'campaign-day-beyond-all')
  refused({ endsAt: draft.startsAt }, 'ends-before-start')
})
