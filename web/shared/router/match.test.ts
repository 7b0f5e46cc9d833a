import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHere, matchPath, readSearch, writeSearch } from './match.ts'

test('a path matches the pattern of its form, and its parameters are read as they were meant', () => {
  assert.deepEqual(matchPath('/', '/'), {})
  assert.deepEqual(matchPath('/products/$product', '/products/%E7%81%AF%E7%AC%BC'), { product: '灯笼' })
  assert.deepEqual(matchPath('/me', '/me/'), {})
  assert.deepEqual(matchPath('/products/$product', '/products/50%'), { product: '50%' })
})

test('a path of another form does not match', () => {
  for (const path of ['/products', '/products/a/b', '/product/a', '/'])
    assert.equal(matchPath('/products/$product', path), undefined)
  assert.equal(matchPath('/', '/me'), undefined)
})

test('a link is current on its own screen and on those below it, the first screen’s only on itself', () => {
  assert.equal(isHere('/me', '/me'), true)
  assert.equal(isHere('/me', '/me/security'), true)
  assert.equal(isHere('/me', '/messages'), false)
  assert.equal(isHere('/', '/live'), false)
})

test('what is searched for survives the way into the address and back; what is absent leaves no trace', () => {
  const search = { q: '茶 & 灯', tab: 'replay' }
  assert.deepEqual(readSearch(writeSearch(search)), search)
  assert.equal(writeSearch({ q: '', tab: undefined }), '')
})
