import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeCsv } from './csv.ts'

test('a cell with a comma, a quote or a line break is one cell in a spreadsheet', () => {
  assert.equal(
    writeCsv([['灯, 大', '他说"好"', '一\n二', 3, undefined]]),
    '\uFEFF"灯, 大","他说""好""","一\n二",3,\r\n',
  )
})

test('a cell that a spreadsheet would run as a formula is only text', () => {
  assert.equal(writeCsv([['=1+1', '+86', '-x', '@me', -5]]), "\uFEFF'=1+1,'+86,'-x,'@me,-5\r\n")
})
