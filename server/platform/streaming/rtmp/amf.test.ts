import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Malformed } from '../media/malformed.ts'
import { type AmfValue, decodeAmf, encodeAmf } from './amf.ts'

test('values come back as they were', () => {
  const values: AmfValue[] = ['connect', 1.5, true, null, ['a', 2], { app: 'live', nested: { deep: false } }]
  const plain: unknown = JSON.parse(JSON.stringify(decodeAmf(encodeAmf(...values))))
  assert.deepEqual(plain, values)
})

test('a name such as __proto__ is only a name', () => {
  const [object] = decodeAmf(encodeAmf(JSON.parse('{"__proto__": {"admin": true}}')))
  assert.equal(Object.getPrototypeOf(object), null)
  assert.equal(({} as Record<string, unknown>).admin, undefined)
})

test('objects in objects stop at eight', () => {
  const nest = (depth: number): AmfValue => (depth === 0 ? 1 : { a: nest(depth - 1) })
  assert.equal(decodeAmf(encodeAmf(nest(8))).length, 1)
  assert.throws(() => decodeAmf(encodeAmf(nest(9))), Malformed)
})

test('a short message cannot ask for a large list, or hold more than five hundred values', () => {
  assert.throws(() => decodeAmf(Buffer.of(10, 0xff, 0xff, 0xff, 0xff)), Malformed)
  assert.throws(() => decodeAmf(Buffer.alloc(501, 5)), Malformed)
})
