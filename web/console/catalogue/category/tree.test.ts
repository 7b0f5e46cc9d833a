import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Category } from '#contracts/catalogue'
import { below, moved, treeOf } from './tree.ts'

const category = (id: string, parentId?: string): Category => ({
  id,
  handle: id,
  title: { zh: id },
  products: 0,
  ...(parentId && { parentId }),
})
const all = [category('a'), category('b'), category('a1', 'a'), category('a2', 'a'), category('a1x', 'a1')]

test('the tree is read from top to bottom', () => {
  assert.deepEqual(
    treeOf(all).map((one) => [one.category.id, one.depth]),
    [
      ['a', 0],
      ['a1', 1],
      ['a1x', 2],
      ['a2', 1],
      ['b', 0],
    ],
  )
})

test('one moves past its sibling and no further', () => {
  assert.deepEqual(moved(all, 'b', -1), ['b', 'a', 'a1', 'a2', 'a1x'])
  assert.deepEqual(moved(all, 'a1', 1), ['a', 'b', 'a2', 'a1', 'a1x'])
  assert.equal(moved(all, 'a1', -1), undefined)
  assert.equal(moved(all, 'b', 1), undefined)
})

test('a category cannot go below what is below it', () => {
  assert.deepEqual([...below(all, 'a')], ['a', 'a1', 'a1x', 'a2'])
})
