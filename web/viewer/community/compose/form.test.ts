import assert from 'node:assert/strict'
import { test } from 'node:test'

import { draftOf, emptyForm, isEmpty } from './form.ts'

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
