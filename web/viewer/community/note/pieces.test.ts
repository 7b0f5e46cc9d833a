import assert from 'node:assert/strict'
import { test } from 'node:test'

import { piecesOf } from './pieces.ts'

const topics = [{ id: 't1', name: '手冲咖啡' }]
const people = [
  { id: 'p1', kind: 'member' as const, name: 'Li' },
  { id: 'p2', kind: 'member' as const, name: 'Li Mei' },
]
const shown = (text: string) => piecesOf(text, topics, people).map(({ kind, text: part }) => [kind, part])

test('topics and people that a post names are parted from its words', () => {
  assert.deepEqual(shown('早！#手冲咖啡# 和 @Li Mei 一起'), [
    ['words', '早！'],
    ['topic', '#手冲咖啡#'],
    ['words', ' 和 '],
    ['person', '@Li Mei'],
    ['words', ' 一起'],
  ])
})

test('what the post does not know stays words, and the whole text is there', () => {
  const text = '#别的 @Nobody <b>#手冲咖啡</b>'
  assert.deepEqual(shown(text)[0], ['words', '#别的 @Nobody <b>'])
  const pieces = piecesOf(text, topics, people)
  assert.equal(pieces.map((piece) => piece.text).join(''), text)
})
