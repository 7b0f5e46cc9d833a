import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testNames, testReport } from '../test-report.ts'
import { layoutOf } from './layout.ts'

test('what ran stands above the curves, overlapping launches below each other, on one axis of time', () => {
  const layout = layoutOf(testReport, testNames)
  assert.deepEqual(
    layout.launched.bars.map(({ key, row }) => [key, row]),
    [
      ['draw', 0],
      ['drop', 1],
    ],
  )
  // What was not closed runs to the end.
  assert.equal(layout.launched.bars[1]?.until, Date.parse('2026-06-18T12:03:00Z'))
  assert.deepEqual([layout.first, layout.count], [Date.parse('2026-06-18T12:00:00Z'), 3])
  const tops = [layout.launched.y, layout.explained.y, ...layout.lanes.map(({ y }) => y), layout.axisY]
  assert.deepEqual(
    tops,
    tops.toSorted((one, other) => one - other),
  )
})

test('a curve of nothing is named, not drawn', () => {
  const { lanes, empty } = layoutOf(testReport, testNames)
  assert.deepEqual(
    lanes.map(({ key, most }) => [key, most]),
    [
      ['people', 10],
      ['chat', 4],
      ['clicks', 2],
      ['paid', 1],
      ['sales', 12_950],
    ],
  )
  assert.deepEqual(
    empty.map(({ key }) => key),
    ['likes', 'follows', 'carts'],
  )
})
