import assert from 'node:assert/strict'
import { test } from 'node:test'

import { blank, draftOf } from './typed.ts'

const now = new Date('2026-06-18T12:00:00Z')
const whole = {
  ...blank(now, 'Advertising'),
  title: 'Spring tea',
  goal: '300 visits',
  brief: 'Show how it is brewed.',
  deliverables: [{ kind: 'video' as const, title: 'A film', dueAt: '2026-06-20T20:00' }],
}

test('a cooperation can be sent once every word is written and something is to be handed in', () => {
  assert.equal(draftOf(blank(now, 'Advertising')), undefined)
  assert.equal(draftOf({ ...whole, goal: ' ' }), undefined)
  assert.equal(draftOf({ ...whole, deliverables: [] }), undefined)
  assert.equal(draftOf({ ...whole, endsAt: '' }), undefined)
  const draft = draftOf(whole)
  assert.deepEqual(draft?.deliverables, [
    { kind: 'video', title: 'A film', dueAt: new Date('2026-06-20T20:00').toISOString() },
  ])
  assert.deepEqual([draft?.fee, draft?.disclosure], [0, 'Advertising'])
})
