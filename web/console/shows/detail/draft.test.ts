import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, draftOf } from './draft.ts'

const show = {
  title: { zh: '灯下好物', en: 'By lamplight' },
  about: '今晚的灯',
  startsAt: '2026-11-21T12:30:00.000Z',
  plannedMinutes: 120,
}

test('a form that was only looked at changes nothing', () => {
  assert.equal(changesOf(show, draftOf(show)), undefined)
})

test('only what differs is sent, and a title goes as a whole', () => {
  assert.deepEqual(changesOf(show, { ...draftOf(show), en: ' Night lamps ', plannedMinutes: 90 }), {
    title: { zh: '灯下好物', en: 'Night lamps' },
    plannedMinutes: 90,
  })
})

test('a moved start is an instant, whatever zone the person is in', () => {
  const later = { ...show, startsAt: '2026-11-22T12:30:00.000Z' }
  assert.deepEqual(changesOf(show, draftOf(later)), { startsAt: later.startsAt })
})

test('a start that is no date is not sent', () => {
  assert.equal(changesOf(show, { ...draftOf(show), startsAt: '' }), undefined)
})
