import assert from 'node:assert/strict'
import { test } from 'node:test'

import { accepterOf, gramsOf, movesOf } from './question.ts'

const asked = new Date('2026-06-01T12:00:00Z')
const later = (days: number) => new Date(asked.getTime() + days * 86_400_000)
const question = { state: 'open' as const, person_id: 'asker', accepted_answer_id: null, asked_at: asked }
const asker = { id: 'asker', isMember: true, isStaff: false }
const clerk = { id: 'clerk', isMember: true, isStaff: true }
const reader = { id: 'reader', isMember: true, isStaff: false }

test('pairs of letters are kept once, also of letters outside the basic plane', () => {
  assert.deepEqual(gramsOf('会褪色吗'), ['会褪', '褪色', '色吗'])
  assert.deepEqual(gramsOf('aaa'), ['aa'])
  assert.deepEqual(gramsOf('😀😀b'), ['😀😀', '😀b'])
  assert.deepEqual([gramsOf('x'), gramsOf('')], [['x'], []])
})

test('the asker accepts at once, the shop after seven days, others never', () => {
  assert.equal(accepterOf(question, asker, 7, asked), 'asker')
  assert.equal(accepterOf(question, clerk, 7, later(6.9)), undefined)
  assert.equal(accepterOf(question, clerk, 7, later(7)), 'shop')
  assert.equal(accepterOf(question, reader, 7, later(70)), undefined)
})

test('what may be done follows the state', () => {
  const moves = (state: string, who: typeof reader, accepted: string | null = null) =>
    movesOf({ ...question, state: state as 'open', accepted_answer_id: accepted }, who, 7, later(8)).join(' ')
  assert.equal(moves('open', asker), 'answer accept edit remove')
  assert.equal(moves('open', asker, 'one'), 'answer edit remove')
  assert.equal(moves('closed', reader), '')
  assert.equal(moves('closed', clerk), 'accept')
  assert.equal(moves('removed', asker), '')
  assert.equal(moves('waiting', asker), 'edit remove')
  assert.equal(movesOf(question, { ...reader, isMember: false }, 7, asked).join(' '), '')
})
