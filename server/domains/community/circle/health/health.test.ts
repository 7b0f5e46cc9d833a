import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type Figures, findTroubles, purposeWordsOf } from './health.ts'

const none = { count: 0, of: 0 }
const well: Figures = {
  members: 100,
  posts: 60,
  comments: 200,
  people: 40,
  peopleBefore: 40,
  answered: { count: 50, of: 60 },
  waiting: 0,
  stayed: { day: none, week: { count: 10, of: 20 }, month: none },
  onPurpose: { count: 50, of: 60 },
  topFive: { count: 60, of: 260 },
}
const found = (change: Partial<Figures>) => findTroubles({ ...well, ...change }).map(({ trouble }) => trouble)

test('a circle that is well has no troubles; each trouble is found by its own measure, beyond its limit only', () => {
  assert.deepEqual(found({}), [])
  assert.deepEqual(found({ people: 24 }), [])
  assert.deepEqual(found({ people: 23 }), ['quiet'])
  assert.deepEqual(found({ answered: { count: 4, of: 10 } }), ['unanswered'])
  assert.deepEqual(found({ oldestWaitMinutes: 1_440 }), [])
  assert.deepEqual(found({ oldestWaitMinutes: 1_441 }), ['slow-order'])
  assert.deepEqual(found({ stayed: { day: none, week: { count: 2, of: 20 }, month: none } }), ['newcomers-leave'])
  assert.deepEqual(found({ onPurpose: { count: 9, of: 20 } }), ['off-purpose'])
  assert.deepEqual(found({ topFive: { count: 40, of: 50 } }), ['few-people'])
  assert.deepEqual(findTroubles({ ...well, people: 10 })[0], { trouble: 'quiet', measured: 0.25, limit: 0.6 })
})

test('too little to judge by is no trouble', () => {
  const few = { count: 0, of: 9 }
  const shares = { answered: few, topFive: few, onPurpose: few, stayed: { day: few, week: few, month: few } }
  assert.deepEqual(found({ people: 0, peopleBefore: 9, ...shares }), [])
})

test('purpose words are the named interests and the parts of the theme, each once, none of one sign', () => {
  const words = purposeWordsOf({ interests: ['乌龙茶', 'Tea'], theme: '乌龙茶、茶具 与 tea 一' })
  assert.deepEqual(words, ['乌龙茶', 'tea', '茶具'])
})
