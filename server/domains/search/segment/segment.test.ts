import assert from 'node:assert/strict'
import { test } from 'node:test'

import { buildSegment, pageOf } from './build.ts'
import { eachGram, gramsOf } from './grams.ts'
import { findPostings, type Postings, shared } from './postings.ts'
import { boundAt, firstBehind, inOrder, samplesOf } from './segment.ts'

const letters = [...'夜市灯笼茶abcx1 ,😀𠮷']

/** Texts of few letters, so that everything comes often; the same each time. */
function someTexts(count: number): string[] {
  let state = 11
  const chance = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: chance(30) }, () => letters[chance(letters.length)]).join(''),
  )
}

test('a text that holds a part has all grams of the part', () => {
  for (const text of someTexts(60)) {
    const grams = new Set<number>()
    eachGram(text, (gram) => grams.add(gram))
    const units = [...text]
    for (let from = 0; from < units.length; from++) {
      for (let until = from + 1; until <= units.length; until++) {
        const part = units.slice(from, until).join('')
        assert.ok(
          gramsOf(part).every((gram) => grams.has(gram)),
          `${text}: ${part}`,
        )
      }
    }
  }
})

test('every document that holds a part is among those that share its grams, in their order and once', async () => {
  const texts = someTexts(3_000)
  const { bits, pages } = await buildSegment(texts)
  const byPage = new Map(pages.map(({ page, postings }) => [page, postings]))
  const listsOf = (part: string) =>
    gramsOf(part).map((gram) => {
      const page = byPage.get(pageOf(gram, bits))
      return page && findPostings(page, gram)
    })
  for (const part of ['夜市', 'abc', 'a夜', '茶😀', '𠮷1', 'b 灯', ',,', '灯笼茶', 'xabc1', '市灯笼茶']) {
    const lists = listsOf(part)
    const found = lists.every((list) => list) ? [...shared(lists as Postings[], 0)] : []
    const holding = texts.flatMap((text, place) => (text.includes(part) ? [place] : []))
    assert.ok(
      holding.every((place) => found.includes(place)),
      part,
    )
    assert.deepEqual(
      found,
      [...new Set(found)].toSorted((a, b) => a - b),
    )
    if ([...part].length === 2) assert.deepEqual(found, holding, part)
    const middle = found[Math.floor(found.length / 2)] ?? 0
    const later = listsOf(part)
    const fromMiddle = later.every((list) => list) ? [...shared(later as Postings[], middle)] : []
    assert.deepEqual(
      fromMiddle,
      found.filter((place) => place >= middle),
    )
  }
})

test('of ranks that fall one in 1,024 tells where to begin and what cannot come any more', () => {
  const ranks = Array.from({ length: 5_000 }, (_, place) => 100_000 - Math.floor(place / 3))
  const samples = samplesOf(ranks)
  for (const rank of [200_000, 99_500, 99_000, 98_334, 0]) {
    const first = firstBehind(samples, rank)
    const truly = ranks.findIndex((one) => one < rank)
    assert.ok(first <= (truly === -1 ? ranks.length : truly))
  }
  for (const place of [0, 1_023, 1_024, 4_999]) assert.ok(boundAt(samples, place) >= (ranks[place] ?? 0))
})

test('the higher rank stands in front, of two the greater id', () => {
  const all = [
    { rank: 1, ref: 'b' },
    { rank: 2, ref: 'a' },
    { rank: 1, ref: 'c' },
  ]
  assert.deepEqual(
    all.toSorted(inOrder).map(({ ref }) => ref),
    ['a', 'c', 'b'],
  )
})
