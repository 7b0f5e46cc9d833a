import assert from 'node:assert/strict'
import { test } from 'node:test'

import { answersOf, isComplete, touched } from './ballot.ts'

const single = { sort: 'single' as const, most: 1, title: '', choices: [] }
const multiple = { sort: 'multiple' as const, most: 2, title: '', choices: [] }
const text = { sort: 'text' as const, most: 1, title: '', choices: [] }

test('of one choice the last touched stands, of several no more than may be; a second touch takes back', () => {
  assert.deepEqual(touched(single, ['a'], 'b'), ['b'])
  assert.deepEqual(touched(single, ['a'], 'a'), [])
  assert.deepEqual(touched(multiple, ['a'], 'b'), ['a', 'b'])
  assert.deepEqual(touched(multiple, ['a', 'b'], 'c'), ['a', 'b'])
})

test('a survey can be sent once every choice is made; own words may stay away', () => {
  const some = { choiceIds: ['a'], text: '' }
  const none = { choiceIds: [], text: '' }
  assert.equal(isComplete([single, text], [some, none]), true)
  assert.equal(isComplete([single, multiple], [some, none]), false)
  assert.equal(isComplete([text], [{ choiceIds: [], text: '  ' }]), false)
  assert.deepEqual(answersOf([some, { choiceIds: [], text: ' 好 ' }]), [{ choiceIds: ['a'] }, { text: '好' }])
})
