import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showIn } from './use-clicked.ts'

test('an address that names no show keeps nobody from buying', () => {
  const id = '01jx0000000000000000000000'
  assert.equal(showIn(id), id)
  for (const named of [undefined, '', 'x', `${id}1`, '../../orders']) assert.equal(showIn(named), undefined)
})
