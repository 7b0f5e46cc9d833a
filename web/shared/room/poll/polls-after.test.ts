import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnPoll, ShowEntry } from '#contracts/live'
import { pollsAfter, pollsAnswered, pollsCounted } from './polls-after.ts'
import { leadersOf, sharesOf } from './shares.ts'

const poll: OwnPoll = {
  id: 'a',
  showId: 's',
  kind: 'poll',
  question: '先讲哪个？',
  options: ['茶', '杯'],
  most: 1,
  reveal: 'live',
  openedAt: '2026-06-18T12:00:00.000Z',
  people: 0,
  votes: [0, 0],
}
const told = (type: 'poll-opened' | 'poll-closed', body: object): ShowEntry =>
  ({ seq: 1, at: 1, lane: 'must', type, body }) as ShowEntry
const closedAt = '2026-06-18T12:01:00.000Z'

test('a question comes once, and its result keeps what the person chose', () => {
  const open = pollsAfter([], told('poll-opened', poll))
  assert.equal(pollsAfter(open, told('poll-opened', poll)), open)
  const answered = pollsAnswered(open, { ...poll, people: 1, votes: [1, 0], mine: [0] })
  const [closed] = pollsAfter(answered, told('poll-closed', { ...poll, closedAt, people: 2, votes: [1, 1] }))
  assert.deepEqual([closed?.mine, closed?.votes, closed?.closedAt], [[0], [1, 1], closedAt])
})

test('a result that was known already is not opened again by an older entry', () => {
  const closed = [{ ...poll, closedAt }]
  assert.equal(pollsAfter(closed, told('poll-opened', poll)), closed)
})

test('counts only grow, and only of the question they are of', () => {
  const polls = [{ ...poll, people: 5, votes: [3, 2] }]
  assert.equal(pollsCounted(polls, { poll: { pollId: 'a', people: 4, votes: [2, 2] } }), polls)
  assert.equal(pollsCounted(polls, { poll: { pollId: 'b', people: 9 } }), polls)
  assert.deepEqual(pollsCounted(polls, { poll: { pollId: 'a', people: 6, votes: [4, 2] } })[0]?.votes, [4, 2])
})

test('an answer that others have overtaken gives the own choice and leaves the newer count', () => {
  const [own] = pollsAnswered([{ ...poll, people: 5, votes: [3, 2] }], { ...poll, people: 2, votes: [1, 1], mine: [1] })
  assert.deepEqual([own?.people, own?.votes, own?.mine], [5, [3, 2], [1]])
})

test('shares are of people, and nobody leads before anybody has chosen', () => {
  assert.deepEqual(sharesOf([2, 1], 3), [67, 33])
  assert.deepEqual(sharesOf([0, 0], 0), [0, 0])
  assert.deepEqual([...leadersOf([0, 0])], [])
  assert.deepEqual([...leadersOf([2, 1, 2])], [0, 2])
})
