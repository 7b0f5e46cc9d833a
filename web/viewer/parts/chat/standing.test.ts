import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShowPage } from '#contracts/live'
import { nextLineAt, standingOf } from './standing.ts'

const me = (more: Partial<ShowPage['me']>): ShowPage['me'] => ({
  role: 'viewer',
  rights: [],
  reserved: false,
  follows: false,
  mayChat: false,
  ...more,
})

test('each reason for silence has its own way on', () => {
  assert.deepEqual(standingOf(me({ mayChat: true })), { may: true })
  assert.deepEqual(standingOf(me({ chatRefusal: 'live.members-only' })), { may: false, why: 'members' })
  assert.deepEqual(standingOf(me({ chatRefusal: 'live.followers-only' })), { may: false, why: 'followers' })
  assert.deepEqual(standingOf(me({ chatRefusal: 'live.chat-off' })), { may: false, why: 'off' })
  const until = '2026-06-18T12:10:00.000Z'
  assert.deepEqual(standingOf(me({ chatRefusal: 'live.muted', mutedUntil: until })), {
    may: false,
    why: 'muted',
    until,
  })
  assert.deepEqual(standingOf(me({ chatRefusal: 'live.something-new' })), { may: false, why: 'other' })
})

test('slow mode counts from the own last line and never holds the crew', () => {
  const rules = { chatFor: 'everyone', slowModeMs: 5_000, pinned: '' } as const
  assert.equal(nextLineAt({ rules, me: me({}) }, 1_000), 6_000)
  assert.equal(nextLineAt({ rules, me: me({}) }, undefined), undefined)
  assert.equal(nextLineAt({ rules, me: me({ role: 'moderator' }) }, 1_000), undefined)
  assert.equal(nextLineAt({ rules: { ...rules, slowModeMs: 0 }, me: me({}) }, 1_000), undefined)
})
