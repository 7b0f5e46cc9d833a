import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

import { uncloaked } from '../../server/domains/moderation/classify/features.ts'

/** A text, and whether it is of the kind that is looked for. */
export interface Labelled {
  readonly text: string
  readonly is: boolean
}

/** Where the texts lie: `NIGHTMARKET_TEXTS`, or `../shared/data` beside the checkout. Ends the program when nothing is there. */
export function textsFolder(): string {
  const folder = resolve(process.env.NIGHTMARKET_TEXTS ?? '../shared/data')
  if (existsSync(join(folder, 'moderation/cold_train.csv'))) return folder
  console.error(
    `No texts in ${folder}. NIGHTMARKET_TEXTS names a folder with moderation/cold_train.csv, cold_dev.csv, ` +
      'spam_sms_1.csv, spam_sms_2.csv and reviews/online_shopping_10_cats.zip; docs/reference/moderation-classifier.md tells where they come from.',
  )
  process.exit(2)
}

/** A split of a text by what it says, from 0 to 99: the same in every run, and the same for doubles. */
export function splitOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of uncloaked(text)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % 100
}

/** Shares of splits: what the bench judges is never trained on. */
export const heldOut = { spam: 20, reviews: 20 } as const

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, bom: true, relax_quotes: true, relax_column_count: true })

export function readAttacks(folder: string, split: 'train' | 'dev'): Labelled[] {
  const rows = rowsOf(readFileSync(join(folder, `moderation/cold_${split}.csv`), 'utf8'))
  return withoutDoubles(rows.map((row) => ({ text: row.TEXT ?? '', is: row.label === '1' })))
}

export function readSpam(folder: string, part: 'train' | 'held out'): Labelled[] {
  const rows = [1, 2].flatMap((n) => rowsOf(readFileSync(join(folder, `moderation/spam_sms_${n}.csv`), 'utf8')))
  const texts = withoutDoubles(rows.map((row) => ({ text: (row.content ?? '').trim(), is: row.label === '1' })))
  return texts.filter(({ text }) => splitOf(text) < heldOut.spam === (part === 'held out'))
}

/** Ordinary reviews of products, good and bad. */
export function readReviews(folder: string, part: 'train' | 'held out'): string[] {
  const csv = onlyFileOf(readFileSync(join(folder, 'reviews/online_shopping_10_cats.zip'))).toString('utf8')
  const texts = withoutDoubles(rowsOf(csv).map((row) => ({ text: row.review ?? '', is: false })))
  return texts.map(({ text }) => text).filter((text) => splitOf(text) < heldOut.reviews === (part === 'held out'))
}

function withoutDoubles(rows: readonly Labelled[]): Labelled[] {
  const seen = new Map(rows.filter(({ text }) => text !== '').map((row) => [uncloaked(row.text), row]))
  return [...seen.values()]
}

/** The first file of a ZIP archive, by its central directory. PKWARE's APPNOTE 6.3.10, 4.3.12 and 4.3.7. */
function onlyFileOf(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entry = zip.readUInt32LE(end + 16)
  const size = zip.readUInt32LE(entry + 20)
  const at = zip.readUInt32LE(entry + 42)
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  return inflateRawSync(zip.subarray(from, from + size))
}
