import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { PollDraft } from '#contracts/live'
import { type AskedPoll, checkAnswer, countVotes, isRight, planPoll } from './poll.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const poll: PollDraft = { kind: 'poll', question: ' 先讲哪个？ ', options: ['茶 ', '杯'] }
const asked: AskedPoll = { ...planPoll(poll), closesAt: null, closedAt: null }

test('a question is put in order: trimmed, one choice, votes to be seen', () => {
  assert.deepEqual(planPoll(poll), {
    kind: 'poll',
    question: '先讲哪个？',
    options: ['茶', '杯'],
    rightOption: null,
    most: 1,
    reveal: 'live',
  })
})

test('a quiz hides its votes until it has closed, whatever was asked for', () => {
  assert.equal(planPoll({ ...poll, kind: 'quiz', rightOption: 1, reveal: 'live' }).reveal, 'closed')
})

const refused: readonly [string, Partial<PollDraft>, string][] = [
  ['without words', { question: '  ' }, 'live.empty-poll'],
  ['with an empty option', { options: ['a', ' '] }, 'live.empty-poll'],
  ['with one option', { options: ['a'] }, 'live.wrong-options'],
  ['that is a topic and has options', { kind: 'topic' }, 'live.wrong-options'],
  ['with the same option twice', { options: ['a', 'a '] }, 'live.options-alike'],
  ['that is a quiz without a right option', { kind: 'quiz' }, 'live.no-right-option'],
  ['whose right option does not exist', { kind: 'quiz', rightOption: 2 }, 'live.no-right-option'],
  ['that is a poll and has a right option', { rightOption: 0 }, 'live.no-right-option'],
  ['with more choices than options', { most: 3 }, 'live.too-many-choices'],
]
for (const [what, part, code] of refused) {
  test(`a question ${what} is refused with its field`, () => {
    assert.throws(
      () => planPoll({ ...poll, ...part }),
      (error: { code?: string; details?: { field?: string } }) => {
        assert.equal(error.code, code)
        assert.ok(error.details?.field)
        return true
      },
    )
  })
}

test('answers name options of the question, each once, and no more than may be chosen', () => {
  const two = { ...asked, most: 2 }
  assert.deepEqual(checkAnswer(two, [1, 0], noon), [0, 1])
  for (const choices of [[], [2], [0, 0], [-1], [0.5]]) {
    assert.throws(() => checkAnswer(two, choices, noon), { code: 'live.unknown-choice' })
  }
  assert.throws(() => checkAnswer(asked, [0, 1], noon), { code: 'live.too-many-choices' })
})

test('a topic is joined without choosing', () => {
  const topic = { ...asked, kind: 'topic' as const, options: [] }
  assert.deepEqual(checkAnswer(topic, [], noon), [])
  assert.throws(() => checkAnswer(topic, [0], noon), { code: 'live.unknown-choice' })
})

test('the last moment counts, the closing one does not', () => {
  const timed = { ...asked, closesAt: noon }
  assert.deepEqual(checkAnswer(timed, [0], new Date(noon.getTime() - 1)), [0])
  assert.throws(() => checkAnswer(timed, [0], noon), { code: 'live.poll-closed' })
  assert.throws(() => checkAnswer({ ...asked, closedAt: noon }, [0], noon), { code: 'live.poll-closed' })
})

test('every choice is one vote; only a quiz has right answers', () => {
  assert.deepEqual(countVotes([1, 0, 2], [[0], [0, 2], []]), [3, 0, 3])
  assert.equal(isRight(asked, [0]), null)
  assert.equal(isRight({ ...asked, rightOption: 0 }, [0]), true)
  assert.equal(isRight({ ...asked, rightOption: 0 }, [1]), false)
})
