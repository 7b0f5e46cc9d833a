import assert from 'node:assert/strict'
import { test } from 'node:test'

import { describeConfig, readConfig } from './config.ts'

test('an empty environment gives a house that can start', () => {
  const config = readConfig({})
  assert.equal(config.PORT, 4400)
  assert.equal(config.NIGHTMARKET_DEMO, 'on')
})

test('a setting that cannot be used is refused by name', () => {
  assert.throws(() => readConfig({ PORT: 'many' }), /PORT/)
  assert.throws(() => readConfig({ NIGHTMARKET_DEMO: 'maybe' }), /NIGHTMARKET_DEMO/)
})

test('a misspelt setting is refused instead of ignored', () => {
  assert.throws(() => readConfig({ NIGHTMARKET_DATAS: '/tmp' }), /NIGHTMARKET_DATAS: there is no such setting/)
})

test('a print-out shows no secret', () => {
  const shown = JSON.stringify(describeConfig(readConfig({ DATABASE_URL: 'postgres://me:hunter2@db/shop' })))
  assert.ok(!shown.includes('hunter2'))
  assert.match(shown, /"DATABASE_URL":"\(set\)"/)
})
