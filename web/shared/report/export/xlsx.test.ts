import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import readXlsx from 'read-excel-file/node'

import { translator } from '../../i18n/words.ts'
import { testNames, testReport } from '../test-report.ts'
import { reportWords } from '../words.ts'
import { sheetsOf } from './sheets.ts'
import { writeXlsx } from './xlsx.ts'

const t = translator(reportWords, 'zh-CN')
const sheets = sheetsOf(testReport, { t, ...testNames })

/** The text of each part of a ZIP file, found by its central directory. */
function readEntries(file: Buffer): string[] {
  const parts: string[] = []
  for (let place = file.indexOf('PK\x01\x02', 0, 'latin1'); place >= 0; ) {
    const [packed, start] = [file.readUInt32LE(place + 20), file.readUInt32LE(place + 42)]
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const bytes = file.subarray(from, from + packed)
    parts.push((file.readUInt16LE(place + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'))
    place = file.indexOf('PK\x01\x02', place + 46, 'latin1')
  }
  return parts
}

test('another program reads every sheet of the Excel file with its figures', async () => {
  const file = await writeXlsx(Object.values(sheets))
  const read = await readXlsx(Buffer.from(await file.arrayBuffer()))
  assert.deepEqual(
    read.map(({ sheet }) => sheet),
    ['汇总', '逐分钟曲线', '每件商品', '互动和促销', '讲解和发起前后的成交', '最佳时刻'],
  )
  const [summary, minutes, , launches] = read.map(({ data }) => data)
  assert.deepEqual(summary?.[1], ['成交额 (CNY)', 129.5, 100.01])
  assert.deepEqual(
    minutes?.slice(1).map((row) => [row[1], row[2], row.at(-2), row.at(-1)]),
    [
      [5, 6, 0, '茶'],
      [10, 12, 129.5, '茶, -杯'],
      [8, 10, 0, '-杯'],
    ],
  )
  assert.deepEqual(launches?.[2]?.slice(4, 8), [3, 0, 129.5, 10])
})

test('a title that looks like a formula is a text in the file, and no cell is a formula', async () => {
  const file = Buffer.from(await (await writeXlsx(Object.values(sheets))).arrayBuffer())
  const [, , , launches] = await readXlsx(file)
  assert.equal(launches?.data[1]?.[1], '=HYPERLINK("http://example.org")')
  const parts = readEntries(file)
  assert.ok(parts.some((part) => part.includes('<sheetData>')))
  assert.ok(parts.every((part) => !/<f[ >/]/.test(part)))
})

test('a name that a sheet cannot have is made one that it can', async () => {
  const file = await writeXlsx([{ name: 'a/b:c?d'.padEnd(40, 'x'), rows: [['head'], [1]] }])
  const [sheet] = await readXlsx(Buffer.from(await file.arrayBuffer()))
  assert.equal(sheet?.sheet, 'a b c d'.padEnd(31, 'x'))
})
