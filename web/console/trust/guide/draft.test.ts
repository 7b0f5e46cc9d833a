import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, type GuideForm, sumOf } from './draft.ts'

const form: GuideForm = {
  materials: [
    { key: 'a', name: { zh: ' 亚麻 ' }, percent: 33.33, note: {} },
    { key: 'b', name: { zh: '棉' }, percent: 66.67, note: { en: 'soft' } },
    { key: 'c', name: {}, percent: '', note: {} },
  ],
  steps: [
    { key: 'a', text: { zh: '冷水手洗' } },
    { key: 'b', text: { zh: ' ' } },
    { key: 'c', text: {}, illustrationId: 'p1' },
  ],
}

test('rows that say nothing are not sent, and words without what stands around them', () => {
  assert.deepEqual(draftOf(form, 2), {
    version: 2,
    materials: [
      { name: { zh: '亚麻' }, percent: 33.33, note: {} },
      { name: { zh: '棉' }, percent: 66.67, note: { en: 'soft' } },
    ],
    steps: [{ text: { zh: '冷水手洗' } }, { text: {}, illustrationId: 'p1' }],
  })
})

test('percentages are summed as they are written, without what floating point adds', () => {
  assert.equal(sumOf(form), 100)
  assert.equal(sumOf({ ...form, materials: [0.1, 0.2].map((percent) => ({ ...form.materials[0]!, percent })) }), 0.3)
})
