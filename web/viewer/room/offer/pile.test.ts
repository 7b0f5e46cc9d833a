import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf as laidOut, openAtOnce, type Piled } from './pile.ts'

const piled: readonly Piled[] = ['draw', 'coupon', 'sale'].map((id, at) => ({ id, at, label: id }))
const pagesOf = (all: readonly Piled[], away: ReadonlySet<string>, atOnce: number = openAtOnce.wide) =>
  laidOut(all, away, atOnce)

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
  const withPoll = [...piled, { id: 'poll', at: 9, label: 'poll', isTall: true }]
  assert.deepEqual(pagesOf(withPoll, new Set()), [['poll'], ['sale', 'coupon'], ['draw']])
  assert.deepEqual(pagesOf([...withPoll, { id: 'red-packet', at: 10, label: 'packet' }], new Set()), [
    ['red-packet'],
    ['poll'],
    ['sale', 'coupon'],
    ['draw'],
  ])
})

test('on a phone one lies open at a time, tall or not', () => {
  const withPoll = [...piled, { id: 'poll', at: 9, label: 'poll', isTall: true }]
  assert.deepEqual(pagesOf(withPoll, new Set(['coupon']), openAtOnce.narrow), [
    ['poll'],
    ['sale'],
    ['draw'],
    ['coupon'],
  ])
})
