import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from './pile.ts'

const piled = ['draw', 'coupon', 'sale'].map((id, at) => ({ id, at }))

test('nothing on offer takes no place', () => {
  assert.deepEqual(pagesOf([], new Set()), [[]])
})

test('the two newest lie open, the rest below them', () => {
  assert.deepEqual(pagesOf(piled, new Set()), [['sale', 'coupon'], ['draw']])
})

test('what was put away makes room for the next and is found last', () => {
  assert.deepEqual(pagesOf(piled, new Set(['sale'])), [['coupon', 'draw'], ['sale']])
})

test('when everything was put away nothing lies open', () => {
  assert.deepEqual(pagesOf(piled, new Set(['sale', 'coupon', 'draw'])), [[], ['sale', 'coupon'], ['draw']])
})

test('a tall one stands alone wherever it lies', () => {
  const withPoll = [...piled, { id: 'poll', at: 9, isTall: true }]
  assert.deepEqual(pagesOf(withPoll, new Set()), [['poll'], ['sale', 'coupon'], ['draw']])
  assert.deepEqual(pagesOf([...withPoll, { id: 'red-packet', at: 10 }], new Set()), [
    ['red-packet'],
    ['poll'],
    ['sale', 'coupon'],
    ['draw'],
  ])
})
