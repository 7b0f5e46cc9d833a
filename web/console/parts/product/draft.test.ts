import assert from 'node:assert/strict'
import { test } from 'node:test'

import { changeOf, draftOf, emptyForm, faultsOf, type ProductForm, withOptions } from './draft.ts'

const [only] = emptyForm.variants
const lamp: ProductForm = {
  ...emptyForm,
  title: { zh: ' 灯 ', en: '' },
  variants: [{ ...only!, id: 'v1', key: 'v1', price: '12.90', sku: 'L' }],
}
const valuesOf = (form: ProductForm) => form.variants.map(({ id, values, price }) => [id, values.join(), price])

test('a form becomes what the contract takes, with what is blank left out', () => {
  assert.deepEqual(draftOf({ ...lamp, handle: ' ' }, 'CNY'), {
    title: { zh: '灯' },
    subtitle: {},
    description: {},
    status: 'draft',
    vendor: '',
    tags: [],
    options: [],
    variants: [{ id: 'v1', values: [], price: 1290, sku: 'L', stockPolicy: 'limited' }],
  })
})

test('only what was changed is sent, and a category that was taken away is said', () => {
  assert.deepEqual(changeOf(lamp, lamp, 'CNY'), {})
  assert.deepEqual(changeOf(lamp, { ...lamp, vendor: '夜市' }, 'CNY'), { vendor: '夜市' })
  assert.deepEqual(changeOf({ ...lamp, categoryId: 'c' }, lamp, 'CNY'), { categoryId: null })
})

test('what is not an amount, a weight or a title is found before it is sent', () => {
  const [variant] = lamp.variants
  const wrong = {
    ...lamp,
    title: { zh: ' ', en: '' },
    variants: [{ ...variant!, price: 'ten', compareAt: '1.234', weight: '1kg' }],
  }
  assert.deepEqual(
    [...faultsOf(wrong, 'CNY')],
    ['title', 'variants.v1.price', 'variants.v1.compareAt', 'variants.v1.weight'],
  )
  assert.equal(faultsOf(lamp, 'CNY').size, 0)
})

test('the first option gives the one variant its first value and brings the others at the same price', () => {
  const form = withOptions(lamp, [{ name: '颜色', values: ['红', '蓝'] }])
  assert.deepEqual(valuesOf(form), [
    ['v1', '红', '12.90'],
    [undefined, '蓝', '12.90'],
  ])
})

test('a new value brings its combinations, and a variant that was taken away stays away', () => {
  const both = withOptions(lamp, [
    { name: '颜色', values: ['红', '蓝'] },
    { name: '尺寸', values: ['S', 'L'] },
  ])
  assert.equal(both.variants.length, 4)
  const without = { ...both, variants: both.variants.filter(({ values }) => values.join() !== '蓝,L') }
  const more = withOptions(without, [
    { name: '颜色', values: ['红', '蓝', '绿'] },
    { name: '尺寸', values: ['S', 'L'] },
  ])
  assert.deepEqual(
    more.variants.map(({ values }) => values.join()),
    ['红,S', '红,L', '蓝,S', '绿,S', '绿,L'],
  )
})

test('a value that goes takes its variants, an option that goes leaves one of those alike', () => {
  const both = withOptions(lamp, [
    { name: '颜色', values: ['红', '蓝'] },
    { name: '尺寸', values: ['S', 'L'] },
  ])
  const one = withOptions(both, [
    { name: '颜色', values: ['红'] },
    { name: '尺寸', values: ['S', 'L'] },
  ])
  assert.deepEqual(
    one.variants.map(({ values }) => values.join()),
    ['红,S', '红,L'],
  )
  const sizes = withOptions(both, [{ name: '尺寸', values: ['S', 'L'] }])
  assert.deepEqual(
    sizes.variants.map(({ values }) => values.join()),
    ['S', 'L'],
  )
  const none = withOptions(lamp, [])
  assert.deepEqual(valuesOf(none), [['v1', '', '12.90']])
})

test('an option that is still being written changes no variant', () => {
  const form = withOptions(lamp, [{ name: '', values: [] }])
  assert.deepEqual(valuesOf(form), [['v1', '', '12.90']])
  assert.deepEqual(draftOf(form, 'CNY').options, [])
  assert.ok(faultsOf(withOptions(lamp, [{ name: ' ', values: ['红'] }]), 'CNY').has('options'))
})

test('a renamed option keeps its variants', () => {
  const form = withOptions(lamp, [{ name: '颜色', values: ['红'] }])
  assert.deepEqual(valuesOf(withOptions(form, [{ name: '色', values: ['红'] }])), [['v1', '红', '12.90']])
})
