import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAddress } from './address.ts'

const read = (path: string) => readAddress(new URL(path, 'https://shop.example'))

test('the address says which show and which layer', () => {
  assert.deepEqual(read('/overlay/01abc.x-_9/chat'), { token: '01abc.x-_9', kind: 'chat' })
  assert.deepEqual(read('/overlay/t/countdown?x=1'), { token: 't', kind: 'countdown' })
})

test('without a layer, or with one that does not exist, all are shown', () => {
  assert.equal(read('/overlay/t').kind, 'all')
  assert.equal(read('/overlay/t/fireworks').kind, 'all')
})
