import assert from 'node:assert/strict'
import { test } from 'node:test'

import { draftOfCircle, newCircle } from './form.ts'

test('rules and interests are the lines that say something, interests each once', () => {
  const draft = draftOfCircle({ ...newCircle, rules: ' Be kind \n\nNo ads\n', interests: 'Green\nGreen\n Black' })
  assert.deepEqual(draft.rules, ['Be kind', 'No ads'])
  assert.deepEqual(draft.interests, ['Green', 'Black'])
})
