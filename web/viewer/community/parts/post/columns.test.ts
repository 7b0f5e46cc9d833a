import assert from 'node:assert/strict'
import { test } from 'node:test'

import { coverRatio, inColumns } from './columns.ts'

const card = (id: string, height: number) => ({
  id,
  lead: 'A cup of tea',
  cover: { id, kind: 'picture' as const, picture: { url: '', blur: '', sizes: [], alt: {}, width: 100, height } },
})

test('cards go to the shortest column, the first first', () => {
  const columns = inColumns([card('tall', 130), card('flat', 80), card('next', 80), card('last', 80)], 2)
  assert.deepEqual(
    columns.map((cards) => cards.map(({ id }) => id)),
    [
      ['tall', 'last'],
      ['flat', 'next'],
    ],
  )
})

test('what stands stays where it is when more come', () => {
  const cards = Array.from({ length: 30 }, (_, nth) => card(String(nth), 70 + ((nth * 37) % 70)))
  const before = inColumns(cards.slice(0, 17), 3)
  const after = inColumns(cards, 3)
  for (const [nth, column] of before.entries()) assert.deepEqual(after[nth]?.slice(0, column.length), column)
})

test('no cover is taller than 4 to 3 or flatter than 3 to 4', () => {
  assert.equal(coverRatio({ width: 10, height: 1000 }), 4 / 3)
  assert.equal(coverRatio({ width: 1000, height: 10 }), 3 / 4)
  assert.equal(coverRatio({ width: 10, height: 10 }), 1)
})
