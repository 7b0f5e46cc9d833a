import assert from 'node:assert/strict'
import { test } from 'node:test'

import { draftOf, emptyForm, isEmpty, moved } from './form.ts'

test('an item is moved before and behind others, and never out of the list', () => {
  const items = ['a', 'b', 'c', 'd']
  assert.deepEqual(moved(items, 0, 2), ['b', 'c', 'a', 'd'])
  assert.deepEqual(moved(items, 3, 0), ['d', 'a', 'b', 'c'])
  assert.deepEqual(moved(items, 1, 4), items)
  assert.deepEqual(moved(items, 0, -1), items)
})

test('a note for a circle that was taken off is for everybody again', () => {
  const form = { ...emptyForm(undefined), audience: 'circle' as const, text: 'Tea' }
  assert.equal(draftOf(form).audience, 'everybody')
  assert.equal(draftOf({ ...form, circleId: 'c' }).audience, 'circle')
})

test('a note with nothing but blanks is empty; one picture is something', () => {
  assert.equal(isEmpty({ ...emptyForm(undefined), text: ' \n' }), true)
  assert.equal('title' in draftOf({ ...emptyForm(undefined), title: '  ' }), false)
})

test('only people whose names still stand in the text are mentioned, and each once', () => {
  const [mei, bo] = [
    { id: 'a'.repeat(26), name: 'Mei' },
    { id: 'b'.repeat(26), name: 'Bo' },
  ]
  const form = { ...emptyForm(undefined), text: 'Tea with @Mei', mentions: [mei, bo, mei] }
  assert.deepEqual(draftOf(form).mentionIds, [mei.id])
})
