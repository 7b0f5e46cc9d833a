import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportFigures } from '#contracts/analytics'
import { meanFigures, shareOf } from './figure.ts'

test('a share of nothing is unknown, and none is more than the whole', () => {
  assert.equal(shareOf(1, 4), 0.25)
  assert.equal(shareOf(0, 4), 0)
  assert.equal(shareOf(3, 0), undefined)
  assert.equal(shareOf(5, 4), 1)
})

test('the usual is the mean of each figure', () => {
  const show = (peak: number, sales: number) => ({ peak, sales }) as ReportFigures
  assert.deepEqual(meanFigures([show(10, 0), show(20, 300), show(60, 0)]), { peak: 30, sales: 100 })
  assert.equal(meanFigures([]), undefined)
})
