import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkProduct, handleOf, type ProductState } from './product.ts'

const scarf: ProductState = {
  handle: 'scarf',
  status: 'draft',
  title: { zh: '方巾' },
  subtitle: {},
  description: {},
  vendor: '',
  tags: [],
  options: [{ name: '颜色', values: ['红', '蓝'] }],
  variants: [
    { values: ['红'], price: 100, stock: 1, stockPolicy: 'limited', sku: 'R' },
    { values: ['蓝'], price: 100, stock: 1, stockPolicy: 'limited', sku: 'B' },
  ],
  media: [],
}
const [red, blue] = scarf.variants

test('a product whose options and variants fit is accepted', () => {
  checkProduct(scarf)
})

test('a product without a variant is refused', () => {
  assert.throws(() => checkProduct({ ...scarf, variants: [] }), { code: 'catalogue.no-variant' })
})

test('two options of one name are refused', () => {
  const options = [...scarf.options, ...scarf.options]
  assert.throws(() => checkProduct({ ...scarf, options }), {
    code: 'catalogue.option-twice',
    details: { option: '颜色' },
  })
})

test('an option that names a value twice is refused', () => {
  const options = [{ name: '颜色', values: ['红', '蓝', '红'] }]
  assert.throws(() => checkProduct({ ...scarf, options }), { code: 'catalogue.option-value-twice' })
})

test('labels that leave a value unsaid are refused', () => {
  const options = [{ name: '颜色', values: ['红', '蓝'], labels: { en: { name: 'Colour', values: ['Red'] } } }]
  assert.throws(() => checkProduct({ ...scarf, options }), { code: 'catalogue.labels-do-not-fit' })
})

test('a variant with too few values, or one that its option does not know, is refused', () => {
  assert.throws(() => checkProduct({ ...scarf, variants: [{ ...red!, values: [] }] }), {
    code: 'catalogue.values-do-not-fit',
  })
  const variants = [{ ...red!, values: ['绿'] }]
  assert.throws(() => checkProduct({ ...scarf, variants }), { code: 'catalogue.unknown-option-value' })
})

test('two variants with the same values or SKU are refused', () => {
  assert.throws(() => checkProduct({ ...scarf, variants: [red!, red!] }), { code: 'catalogue.variant-twice' })
  const variants = [red!, { ...blue!, sku: 'R' }]
  assert.throws(() => checkProduct({ ...scarf, variants }), { code: 'catalogue.sku-taken', details: { sku: 'R' } })
})

test('a handle is made of the English title, else of the Chinese one', () => {
  assert.equal(handleOf({ zh: '海蓝衬衫', en: ' Ocean Blue: Shirt! ' }), 'ocean-blue-shirt')
  assert.equal(handleOf({ zh: '海蓝 衬衫（男）' }), '海蓝-衬衫-男')
  assert.equal(handleOf({ en: '!!!' }), '')
})
