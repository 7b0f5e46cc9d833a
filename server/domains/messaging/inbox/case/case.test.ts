import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  afterAnswer,
  afterAssigning,
  afterMerging,
  afterOpening,
  afterQuestion,
  afterReturning,
  afterSnoozing,
  afterSolving,
  untouched,
} from './case.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 5, 18, 12, minute))
const question = (seq: number, minute: number) => ({
  seq,
  at: at(minute),
  dueAt: at(minute + 3),
  returnAt: at(minute + 10),
})
const asked = afterQuestion(untouched, question(1, 0))
const refused = (code: string) => ({ code: `messaging.${code}` })

test('the clock runs for the first message that is not answered, not for the latest', () => {
  const again = afterQuestion(asked, question(2, 2))
  assert.deepEqual([again.asked_seq, again.due_at], [1, at(3)])
})

test('an answer ends what is owed, and whoever answers what nobody has takes it', () => {
  const { standing, answered } = afterAnswer(asked, { at: at(2), agentId: 'an' })
  assert.deepEqual(answered, { askedSeq: 1, askedAt: at(0), dueAt: at(3), isFirst: true })
  assert.deepEqual([standing.state, standing.agent_id, standing.asked_at], ['waiting', 'an', null])
  const next = afterQuestion(standing, question(3, 5))
  const second = afterAnswer(next, { at: at(6), agentId: 'bo' })
  assert.deepEqual([second.answered?.isFirst, second.standing.agent_id], [false, 'an'])
  assert.equal(afterAnswer(second.standing, { at: at(7), agentId: 'bo' }).answered, undefined)
})

test('a message after it was solved opens a new round, whose first answer anybody may give', () => {
  const { standing } = afterAnswer(asked, { at: at(1), agentId: 'an' })
  const solved = afterSolving(standing, 2, 2, at(2))
  const again = afterQuestion(solved, question(3, 9))
  assert.deepEqual([again.state, again.round, again.agent_id, again.is_answered], ['open', 2, null, false])
})

test('nothing is solved over a message that was not seen', () => {
  assert.throws(() => afterSolving(asked, 1, 2, at(1)), refused('newer-message'))
  assert.throws(() => afterSolving(afterSolving(asked, 2, 2, at(1)), 2, 2, at(1)), refused('already-solved'))
})

test('what is put aside comes back by itself, by a message or by hand; what waits for an answer is not put aside', () => {
  const { standing } = afterAnswer(asked, { at: at(1), agentId: 'an' })
  assert.throws(() => afterSnoozing(asked, at(30), at(1)), refused('answer-first'))
  assert.throws(() => afterSnoozing(standing, at(1), at(1)), refused('snoozed-into-past'))
  const aside = afterSnoozing(standing, at(30), at(2))
  assert.equal(afterOpening(aside).state, 'open')
  assert.equal(afterQuestion(aside, question(2, 4)).snoozed_until, null)
  assert.throws(() => afterOpening(standing), refused('already-open'))
})

test('what was given to somebody goes back unless it is answered; a question to whoever has it sets the time anew', () => {
  const given = afterAssigning(asked, 'an', at(0), at(10))
  assert.equal(given.return_at?.getTime(), at(10).getTime())
  assert.equal(afterReturning(given).agent_id, null)
  const { standing } = afterAnswer(given, { at: at(1), agentId: 'an' })
  assert.equal(standing.return_at, null)
  assert.equal(afterQuestion(standing, question(3, 20)).return_at?.getTime(), at(30).getTime())
})

test('of two that become one the older question is owed, and a solved one is opened by it', () => {
  const solved = afterSolving(untouched, 0, 0, at(0))
  const merged = afterMerging(solved, asked)
  assert.deepEqual([merged.state, merged.asked_at, merged.solved_at], ['open', at(0), null])
  const later = afterQuestion(untouched, question(1, 5))
  assert.equal(afterMerging(later, asked).asked_at?.getTime(), at(0).getTime())
  assert.equal(afterMerging(asked, later).asked_at?.getTime(), at(0).getTime())
  assert.equal(afterMerging(solved, untouched).state, 'solved')
})
