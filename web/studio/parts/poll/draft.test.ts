import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnPoll } from '#contracts/live'
import { blank, draftOf, isComplete, typedOf } from './draft.ts'

test('empty options are left out, and the right one is found among the rest', () => {
  const typed = { ...blank, kind: 'quiz' as const, question: '几度？', options: ['', '80', '90'], rightOption: 2 }
  assert.deepEqual(draftOf(typed), {
    kind: 'quiz',
    question: '几度？',
    options: ['80', '90'],
    rightOption: 1,
    seconds: 60,
  })
  assert.ok(isComplete(typed))
  assert.ok(!isComplete({ ...typed, rightOption: 0 }))
})

test('a topic has no options and no end of its own unless one is given', () => {
  assert.deepEqual(draftOf({ ...blank, kind: 'topic', question: '夜宵', seconds: 0 }), {
    kind: 'topic',
    question: '夜宵',
  })
})

test('nobody chooses more than there is', () => {
  assert.equal(draftOf({ ...blank, question: 'q', options: ['a', 'b', ''], most: 3 }).most, 2)
  assert.ok(!isComplete({ ...blank, question: 'q', options: ['a', ' '] }))
})

test('what was asked once comes back as it was', () => {
  const poll: OwnPoll = {
    id: 'a',
    showId: 's',
    kind: 'poll',
    question: 'q',
    options: ['a', 'b'],
    most: 2,
    reveal: 'closed',
    openedAt: '2026-06-18T12:00:00.000Z',
    closesAt: '2026-06-18T12:00:30.000Z',
    people: 3,
  }
  assert.deepEqual(draftOf(typedOf(poll)), {
    kind: 'poll',
    question: 'q',
    options: ['a', 'b'],
    most: 2,
    reveal: 'closed',
    seconds: 30,
  })
})
