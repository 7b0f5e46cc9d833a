import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkSlideRoom, reorderSlides, slideAfter } from './slide.ts'

const slides = ['one', 'two', 'three']

test('the first key shows the first slide; at either end a further one stays', () => {
  assert.equal(slideAfter(slides, undefined, 'next'), 'one')
  assert.equal(slideAfter(slides, undefined, 'previous'), 'one')
  assert.equal(slideAfter(slides, 'one', 'next'), 'two')
  assert.equal(slideAfter(slides, 'three', 'next'), 'three')
  assert.equal(slideAfter(slides, 'one', 'previous'), 'one')
  assert.throws(() => slideAfter([], undefined, 'next'), { code: 'live.no-slides' })
})

test('what is named comes first, once; the rest keeps its order', () => {
  assert.deepEqual(reorderSlides(slides, ['three', 'one', 'three']), ['three', 'one', 'two'])
  assert.throws(() => reorderSlides(slides, ['four']), { code: 'live.unknown-slide' })
})

test('a hundred slides fit, one more does not', () => {
  checkSlideRoom(100)
  assert.throws(() => checkSlideRoom(101), { code: 'live.too-many-slides', details: { most: 100 } })
})
