import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chapter } from '#contracts/live'
import { chapterAt, entranceMs } from './entry.ts'

const chapter = (clipId: string, productId: string, offsetMs: number): Chapter => ({
  clipId,
  productId,
  title: { en: productId },
  from: 1_000_000 + offsetMs,
  offsetMs,
  durationMs: 30_000,
})
const chapters = [chapter('x', 'lamp', 10_000), chapter('y', 'tea', 60_000), chapter('z', 'lamp', 120_000)]

test('a link leads to a second, a clip, or the first time a product is explained', () => {
  assert.equal(entranceMs({ at: '95.5' }, chapters), 95_500)
  assert.equal(entranceMs({ clip: 'z' }, chapters), 120_000)
  assert.equal(entranceMs({ product: 'lamp' }, chapters), 10_000)
})

test('a link to nothing begins at the start', () => {
  assert.equal(entranceMs({}, chapters), undefined)
  assert.equal(entranceMs({ at: 'soon' }, chapters), undefined)
  assert.equal(entranceMs({ at: '-3' }, chapters), undefined)
  assert.equal(entranceMs({ clip: 'gone' }, chapters), undefined)
})

test('between two chapters none plays', () => {
  assert.equal(chapterAt(chapters, 15_000)?.clipId, 'x')
  assert.equal(chapterAt(chapters, 45_000), undefined)
  assert.equal(chapterAt(chapters, 120_000)?.clipId, 'z')
})
