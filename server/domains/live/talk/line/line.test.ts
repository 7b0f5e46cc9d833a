import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkMayTalk, checkRetract, type Speaker, tidyLine } from './line.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const seconds = (n: number) => new Date(noon.getTime() + n * 1000)
const open = { chatFor: 'everyone', slowModeMs: 0 } as const
const guest: Speaker = { role: 'guest', isMember: false, follows: false, mutedUntil: undefined, lastLineAt: undefined }
const viewer: Speaker = { ...guest, role: 'viewer', isMember: true }

test('where everyone may talk, guests do', () => {
  checkMayTalk(guest, open, noon)
})

test('a room for members turns guests away, one for followers turns other members away', () => {
  assert.throws(() => checkMayTalk(guest, { ...open, chatFor: 'members' }, noon), { code: 'live.members-only' })
  checkMayTalk(viewer, { ...open, chatFor: 'members' }, noon)
  assert.throws(() => checkMayTalk(guest, { ...open, chatFor: 'followers' }, noon), { code: 'live.members-only' })
  assert.throws(() => checkMayTalk(viewer, { ...open, chatFor: 'followers' }, noon), { code: 'live.followers-only' })
  checkMayTalk({ ...viewer, follows: true }, { ...open, chatFor: 'followers' }, noon)
})

test('a closed chat is open to host, co-hosts and moderators only', () => {
  const closed = { ...open, chatFor: 'nobody' } as const
  assert.throws(() => checkMayTalk(viewer, closed, noon), { code: 'live.chat-off' })
  for (const role of ['host', 'cohost', 'moderator'] as const) checkMayTalk({ ...viewer, role }, closed, noon)
})

test('slow mode says how long to wait, to the instant', () => {
  const slow = { ...open, slowModeMs: 10_000 }
  const spoke = { ...viewer, lastLineAt: noon }
  assert.throws(() => checkMayTalk(spoke, slow, seconds(3.5)), {
    code: 'live.too-fast',
    details: { retryAfterSeconds: 7 },
  })
  checkMayTalk(spoke, slow, seconds(10))
  checkMayTalk({ ...spoke, role: 'moderator' }, slow, seconds(1))
})

test('a mute holds for everybody, and says until when', () => {
  assert.throws(() => checkMayTalk({ ...viewer, role: 'moderator', mutedUntil: seconds(60) }, open, noon), {
    code: 'live.muted',
    details: { until: '2026-06-18T12:01:00.000Z' },
  })
  assert.throws(() => checkMayTalk({ ...viewer, mutedUntil: 'lifted' }, open, noon), {
    code: 'live.muted',
    details: {},
  })
})

test('a line is one row without invisible characters; joined emoji stay whole', () => {
  assert.equal(tidyLine('  hello\n\tworld \u202e\u200b!  '), 'hello world !')
  assert.equal(tidyLine('👩‍👩‍👧 好'), '👩‍👩‍👧 好')
  assert.equal(tidyLine(`z${'\u0335'.repeat(40)}`), `z${'\u0335'.repeat(3)}`)
})

test('a line of nothing is refused', () => {
  for (const nothing of ['   ', '\u200b\u200b', '\u200d', '\u0000']) {
    assert.throws(() => tidyLine(nothing), { code: 'live.empty-line' })
  }
})

test('an own line is taken back by its author at any time, any line by a moderator, and by nobody else', () => {
  const line = { authorId: 'mei' }
  assert.equal(checkRetract(line, { id: 'mei', mayRetract: false }), 'author')
  assert.equal(checkRetract(line, { id: 'mei', mayRetract: true }), 'author')
  assert.equal(checkRetract(line, { id: 'lin', mayRetract: true }), 'moderator')
  assert.throws(() => checkRetract(line, { id: 'bo', mayRetract: false }), { code: 'live.not-yours' })
})
