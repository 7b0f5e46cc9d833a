import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShowState } from '#contracts/live'
import { permissionsOf, type Role } from '#contracts/permissions'
import { checkMayPublish, checkNotTooEarly, checkRight, checkStep, isCrew, nextPicture, standingOf } from './show.ts'

const states: ShowState[] = ['planned', 'live', 'ended', 'replay', 'cancelled']
const may = (...roles: Role[]) => permissionsOf(roles)
const member = (id: string, ...roles: Role[]) => ({ id, kind: 'member' as const, may: may(...roles) })

test('a show is planned, live, ended and replayed, or cancelled before it begins; nothing else', () => {
  const possible = states.flatMap((from) =>
    states
      .filter((to) => {
        try {
          checkStep(from, to)
          return true
        } catch {
          return false
        }
      })
      .map((to) => `${from} → ${to}`),
  )
  assert.deepEqual(possible, [
    'planned → live',
    'planned → cancelled',
    'live → ended',
    'ended → replay',
    'replay → ended',
  ])
})

test('each impossible step says why', () => {
  const step = (from: ShowState, to: ShowState) => () => checkStep(from, to)
  assert.throws(step('cancelled', 'live'), { code: 'live.cancelled' })
  assert.throws(step('planned', 'ended'), { code: 'live.not-live' })
  assert.throws(step('live', 'cancelled'), { code: 'live.not-planned' })
  assert.throws(step('live', 'live'), { code: 'live.already-live' })
  assert.throws(step('ended', 'live'), { code: 'live.ended' })
})

test('a room opens from an hour before the start, a rehearsal at any time', () => {
  const startsAt = new Date('2026-06-18T12:00:00Z')
  const at = (time: string) => new Date(`2026-06-18T${time}Z`)
  assert.throws(() => checkNotTooEarly({ startsAt, rehearsal: false }, at('10:59:59')), { code: 'live.too-early' })
  checkNotTooEarly({ startsAt, rehearsal: false }, at('11:00:00'))
  checkNotTooEarly({ startsAt, rehearsal: true }, at('00:00:00'))
})

test('host and co-host may everything, a named moderator what was given, a viewer nothing', () => {
  assert.equal(standingOf(member('mei'), 'mei', undefined).role, 'host')
  const cohost = { role: 'cohost' as const, rights: [], simulated: false }
  checkRight(standingOf(member('bo'), 'mei', cohost), 'run')
  const moderator = standingOf(member('cai'), 'mei', { role: 'moderator', rights: ['mute'], simulated: false })
  checkRight(moderator, 'mute')
  assert.throws(() => checkRight(moderator, 'ban'), { code: 'live.not-yours' })
  assert.deepEqual(standingOf(member('dan'), 'mei', undefined), { role: 'viewer', rights: [], simulated: false })
})

test('moderators of the house keep order in every room but do not run it; those who manage shows do', () => {
  const moderator = standingOf(member('lin', 'moderator'), 'mei', undefined)
  checkRight(moderator, 'ban')
  assert.throws(() => checkRight(moderator, 'run'), { code: 'live.not-yours' })
  checkRight(standingOf(member('wang', 'operator'), 'mei', undefined), 'run')
})

test('the crew and those invited are let into a rehearsal, viewers and guests are not', () => {
  const invited = { role: 'invited' as const, rights: [], simulated: true }
  assert.ok(isCrew(standingOf({ id: 'g', kind: 'guest', may: may() }, 'mei', invited)))
  assert.ok(!isCrew(standingOf({ id: 'g', kind: 'guest', may: may() }, 'mei', undefined)))
  assert.ok(!isCrew(standingOf(member('x'), 'mei', undefined)))
})

test('nothing is sent to a show that is over or was called off', () => {
  checkMayPublish('planned')
  checkMayPublish('live')
  assert.throws(() => checkMayPublish('ended'), { code: 'live.not-after-end' })
  assert.throws(() => checkMayPublish('replay'), { code: 'live.not-after-end' })
  assert.throws(() => checkMayPublish('cancelled'), { code: 'live.not-while-cancelled' })
})

test('a picture that never came cannot be lost', () => {
  assert.equal(nextPicture('none', 'lost'), 'none')
  assert.equal(nextPicture('live', 'lost'), 'away')
  assert.equal(nextPicture('away', 'began'), 'live')
})
