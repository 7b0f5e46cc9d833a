import assert from 'node:assert/strict'
import { test } from 'node:test'

import { emptyPoll, emptyQuestion, isEmptyPoll, pollDraftOf } from './poll-form.ts'

test('a new poll asks one thing with two choices, for three days, and shows its result to who has voted', () => {
  const { questions, hours, reveal, mayChange, isNamed } = pollDraftOf(emptyPoll())
  assert.deepEqual([questions.length, questions[0]?.choices?.length], [1, 2])
  assert.deepEqual([hours, reveal, mayChange, isNamed], [72, 'voted', true, false])
  assert.equal(isEmptyPoll(emptyPoll()), true)
})

test('no more may be chosen than there is, and own words have no choices', () => {
  const typed = { ...emptyQuestion(), sort: 'multiple' as const, most: 9 }
  const [multiple, text] = pollDraftOf({
    ...emptyPoll(),
    questions: [typed, { ...emptyQuestion(), sort: 'text', title: '为什么' }],
  }).questions
  assert.equal(multiple?.most, 2)
  assert.equal('choices' in (text ?? {}), false)
})
