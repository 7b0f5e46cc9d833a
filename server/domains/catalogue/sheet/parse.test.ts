import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'

import { decodeSheet } from './decode.ts'
import { csvLine, parseCsv, plainCell } from './parse.ts'

async function* bytes(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

test('quoted commas, quotes and line ends stay in their cell, and lines are counted as an editor counts them', () => {
  const records = [...parseCsv('a,b\r\n"x,\r\n""y""",2\r\n\r\n3,\n')]
  assert.deepEqual(records, [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x,\r\n"y"', '2'] },
    { line: 5, cells: ['3', ''] },
  ])
})

test('one crooked quote costs one row, and the row is named', () => {
  const records = [...parseCsv('a,b\n1,"two"x\n3,4\n5,"open\n6,"seven"\n8,9')]
  assert.deepEqual(records, [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, fault: 'strayQuote', cell: 1 },
    { line: 3, cells: ['3', '4'] },
    { line: 4, fault: 'strayQuote', cell: 1 },
    { line: 5, cells: ['6', 'seven'] },
    { line: 6, cells: ['8', '9'] },
  ])
  assert.deepEqual(
    [...parseCsv('1,"open\n2,3')],
    [
      { line: 1, fault: 'openQuote', cell: 1 },
      { line: 2, cells: ['2', '3'] },
    ],
  )
})

test('a well-formed text reads as an independent reader reads it, whatever is in it', () => {
  let seed = 7
  const pick = <T>(choices: readonly T[]) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return choices[seed % choices.length]!
  }
  const atoms = ['', 'a', '口红', '"', ',', '\r\n', '\n', ' ', "'", '=1+1', '-5', '9.99']
  for (let round = 0; round < 500; round++) {
    const rows = Array.from({ length: 5 }, () =>
      Array.from({ length: 3 }, () => `${pick(atoms)}${pick(atoms)}${pick(atoms)}`),
    )
    const text = rows.map(csvLine).join('')
    const ours = [...parseCsv(text)].map((record) => ('cells' in record ? [...record.cells] : record))
    const theirs: string[][] = parse(text, { record_delimiter: '\r\n', relax_column_count: true })
    assert.deepEqual(
      ours,
      theirs.filter((row) => row.some((cell) => cell !== '')),
      JSON.stringify(text),
    )
  }
})

test('what a spreadsheet would run as a formula is written as text and read back as it was', () => {
  assert.equal(csvLine(['=cmd()', '-5', '+86 138', '@x']), "'=cmd(),-5,'+86 138,'@x\r\n")
  for (const cell of ['=cmd()', '-5', '+86 138', "'quoted'"]) {
    const [record] = parseCsv(csvLine([cell]))
    assert.equal(record && 'cells' in record && plainCell(record.cells[0]!), cell)
  }
})

test('a byte order mark is taken off, and characters cut between chunks are whole again', async () => {
  const text = Buffer.from('\ufeffHandle,海蓝衬衫')
  assert.equal(await decodeSheet(bytes(text.subarray(0, 13), text.subarray(13))), 'Handle,海蓝衬衫')
})

test('GBK, UTF-16, other encodings, spreadsheets and oversized files are refused, each in its own words', async () => {
  const gbk = new Uint8Array([0x48, 0x2c, 0xba, 0xa3, 0xc0, 0xb6, 0xb3, 0xc4, 0xc9, 0xc0])
  await assert.rejects(decodeSheet(bytes(gbk)), { code: 'catalogue.is-gbk' })
  await assert.rejects(decodeSheet(bytes(Buffer.from('\ufeffHandle', 'utf16le'))), { code: 'catalogue.is-utf16' })
  await assert.rejects(decodeSheet(bytes(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31]))), {
    code: 'catalogue.not-utf8',
  })
  await assert.rejects(decodeSheet(bytes(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))), { code: 'catalogue.not-text' })
  await assert.rejects(decodeSheet(bytes('12345', '67890'), 9), { code: 'catalogue.file-too-large' })
})

test('a file full of quotes is read in linear time', () => {
  const began = performance.now()
  for (const text of ['"'.repeat(300_001), 'a,"b\n'.repeat(100_000), '",\n'.repeat(100_000), '"\n'.repeat(100_000)]) {
    for (const record of parseCsv(text)) assert.ok(record.line > 0)
  }
  assert.ok(performance.now() - began < 3000)
})
