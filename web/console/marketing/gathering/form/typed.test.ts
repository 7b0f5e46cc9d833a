import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blank, draftOf, typedOf } from './typed.ts'

const typed = {
  ...blank,
  title: { zh: '春茶会' },
  startsAt: { text: '2026-06-21T20:00' },
  endsAt: { text: '2026-06-21T22:00' },
  questions: [
    { title: { zh: '喝什么' }, choices: '龙井 / Green\n红茶\n\n', isNeeded: true },
    { title: {}, choices: '', isNeeded: true },
  ],
  steps: [
    { kind: 'announce' as const, at: { text: '2026-06-19T20:00' }, text: '来' },
    { kind: 'news' as const, at: { text: '' }, text: '没有时间' },
  ],
}

test('a draft has what is typed, and leaves out what is not', () => {
  const draft = draftOf(typed)
  assert.equal(draft?.signUpUntil, draft?.startsAt)
  assert.deepEqual(draft?.questions, [
    { title: { zh: '喝什么' }, isNeeded: true, choices: [{ zh: '龙井', en: 'Green' }, { zh: '红茶' }] },
  ])
  assert.equal(draft?.steps.length, 1)
  assert.ok(draft && !('target' in draft) && !('link' in draft))
  assert.equal(draftOf({ ...typed, endsAt: { text: '' } }), undefined)
})

test('what was kept is typed again as it was', () => {
  const draft = draftOf({ ...typed, target: 3 })
  assert.ok(draft)
  const kept = {
    ...draft,
    id: 'a',
    version: 1,
    isHidden: false,
    phase: 'draft' as const,
    taken: 0,
    waiting: 0,
    came: 0,
    invited: 0,
  }
  assert.deepEqual(draftOf(typedOf(kept)), draft)
})
