import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Option, Variant } from '#contracts/catalogue'
import { choose, firstChoice, isValueAvailable, labelsOf } from './choice.ts'

const variant = (id: string, values: string[], stock: number): Variant => ({
  id,
  values,
  price: { amount: 1, currency: 'CNY' },
  stock,
  stockPolicy: 'limited',
})
const smallRed = variant('small-red', ['S', 'red'], 0)
const smallBlue = variant('small-blue', ['S', 'blue'], 2)
const largeRed = variant('large-red', ['L', 'red'], 5)
const all = [smallRed, smallBlue, largeRed]

test('a product opens with the first variant that can be had', () => {
  assert.equal(firstChoice(all), smallBlue)
  assert.equal(firstChoice([smallRed]), smallRed)
  assert.equal(firstChoice([]), undefined)
})

test('a new value keeps the other options when such a variant exists, else takes the nearest in stock', () => {
  assert.equal(choose(all, smallBlue, 1, 'red'), smallRed)
  assert.equal(choose(all, smallBlue, 0, 'L'), largeRed)
  assert.equal(choose(all, largeRed, 1, 'blue'), smallBlue)
})

test('a value says whether it leads to something in stock with what is chosen', () => {
  assert.equal(isValueAvailable(all, smallBlue, 1, 'red'), false)
  assert.equal(isValueAvailable(all, largeRed, 1, 'red'), true)
  const sold = { ...smallRed, stockPolicy: 'continue' as const }
  assert.equal(isValueAvailable([sold], sold, 0, 'S'), true)
})

test('labels are those of the language, the other one’s when there are none, the keys when they do not fit', () => {
  const option: Option = { name: 'Size', values: ['S', 'L'], labels: { zh: { name: '尺寸', values: ['小', '大'] } } }
  assert.deepEqual(labelsOf(option, 'zh-CN').values, ['小', '大'])
  assert.deepEqual(labelsOf(option, 'en').name, '尺寸')
  assert.equal(labelsOf({ ...option, labels: { zh: { name: '尺寸', values: ['小'] } } }, 'zh-CN').name, 'Size')
})
