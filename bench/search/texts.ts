import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** The one file of a zip archive, by its central directory. */
function unzip(file: string): string {
  const zip = readFileSync(file)
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== 0x06054b50) end--
  const entry = zip.readUInt32LE(end + 16)
  const header = zip.readUInt32LE(entry + 42)
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(entry + 20))).toString('utf8')
}

const afterComma = (text: string, column: number) =>
  text
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .split(',')
        .slice(column)
        .join(',')
        .replace(/^"|"?\r?$/g, '')
        .trim(),
    )

/** Texts that people have written: reviews, posts, short messages and titles, about 145,000. */
export function readTexts(folder: string): string[] {
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')
  return [
    ...afterComma(unzip(join(folder, 'reviews', 'online_shopping_10_cats.zip')), 2),
    ...['cold_train.csv', 'cold_dev.csv'].flatMap((file) => afterComma(read('moderation', file), 4)),
    ...['spam_sms_1.csv', 'spam_sms_2.csv'].flatMap((file) => afterComma(read('moderation', file), 1)),
    ...afterComma(read('topics', 'weibo_hot_2026-04_06.csv'), 1),
  ].filter((text) => text.length > 3)
}

/** The same numbers each time. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** Makes as many posts as are asked for of what people have written: a text and a part of another, no two the same by design. */
export function* makePosts(texts: readonly string[], count: number): Generator<string> {
  const chance = chances(7)
  const pick = () => texts[Math.floor(chance() * texts.length)] ?? ''
  for (let made = 0; made < count; made++) {
    const [whole, other] = [pick(), pick()]
    const part = other.slice(0, 6 + Math.floor(chance() * 18))
    yield made % 2 === 0 ? `${whole} ${part}` : `${part}，${whole}`
  }
}
