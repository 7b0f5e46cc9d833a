import { setImmediate as breathe } from 'node:timers/promises'

import { eachGram, gramBits } from './grams.ts'
import { PageWriter } from './postings.ts'

export interface BuiltSegment {
  readonly bits: number
  /** By page; those without a gram are left out. */
  readonly pages: readonly { readonly page: number; readonly postings: Buffer }[]
}

const breatheEvery = 4_000
/** Grams of a page, about: it stays small enough to lie in its row. */
const perPage = 1_400
const mostBits = 13

/** A list of pairs that grows. */
class Pairs {
  grams = new Uint32Array(1 << 16)
  places = new Uint32Array(1 << 16)
  length = 0

  add(gram: number, place: number): void {
    if (this.length === this.grams.length) {
      this.grams = doubled(this.grams)
      this.places = doubled(this.places)
    }
    this.grams[this.length] = gram
    this.places[this.length++] = place
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

/** Makes the pages of a segment of the folded texts of its documents, in their order; lets others run in between. */
export async function buildSegment(texts: readonly string[]): Promise<BuiltSegment> {
  const pairs = new Pairs()
  for (const [place, text] of texts.entries()) {
    eachGram(text, (gram) => pairs.add(gram, place))
    if (place % breatheEvery === breatheEvery - 1) await breathe()
  }
  for (let shift = 0; shift < gramBits; shift += 12) {
    await breathe()
    sortBy(pairs, shift)
  }
  const bits = Math.min(mostBits, Math.max(1, Math.ceil(Math.log2(pairs.length / perPage))))
  return { bits, pages: await writePages(pairs, bits) }
}

/** One pass of a radix sort over twelve bits of the gram; equal ones keep their order. */
function sortBy(pairs: Pairs, shift: number): void {
  const { grams, places, length } = pairs
  const digitAt = (at: number) => ((grams[at] ?? 0) >>> shift) & 4_095
  const next = new Uint32Array(4_096)
  for (let at = 0; at < length; at++) add(next, digitAt(at), 1)
  for (let digit = 0, start = 0; digit < 4_096; digit++) start += exchange(next, digit, start)
  const [sortedGrams, sortedPlaces] = [new Uint32Array(length), new Uint32Array(length)]
  for (let at = 0; at < length; at++) {
    const to = add(next, digitAt(at), 1)
    sortedGrams[to] = grams[at] ?? 0
    sortedPlaces[to] = places[at] ?? 0
  }
  pairs.grams = sortedGrams
  pairs.places = sortedPlaces
}

/** Adds to a number of a list, and gives what it was. */
function add(list: Uint32Array, at: number, by: number): number {
  const before = list[at] ?? 0
  list[at] = before + by
  return before
}

/** Puts a number in a list, and gives the one that was there. */
function exchange(list: Uint32Array, at: number, value: number): number {
  const before = list[at] ?? 0
  list[at] = value
  return before
}

async function writePages({ grams, places, length }: Pairs, bits: number): Promise<BuiltSegment['pages']> {
  const pages: { page: number; postings: Buffer }[] = []
  const [writer, list] = [new PageWriter(), new PageWriter()]
  let [page, gramBefore] = [0, 0]
  const close = () => {
    if (!writer.isEmpty) pages.push({ page, postings: writer.take() })
  }
  for (let at = 0; at < length; ) {
    const gram = grams[at] ?? 0
    if (gram >>> (gramBits - bits) !== page) {
      close()
      page = gram >>> (gramBits - bits)
      gramBefore = 0
      if (pages.length % 256 === 255) await breathe()
    }
    let before = -1
    for (; at < length && grams[at] === gram; at++) {
      const place = places[at] ?? 0
      if (place !== before) list.number(place - before)
      before = place
    }
    const postings = list.look()
    writer.number(gram - gramBefore)
    writer.number(postings.length)
    writer.append(postings)
    gramBefore = gram
  }
  close()
  return pages
}

/** The page of a segment that has a gram. */
export function pageOf(gram: number, bits: number): number {
  return gram >>> (gramBits - bits)
}
