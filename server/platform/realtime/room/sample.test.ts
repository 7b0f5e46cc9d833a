import assert from 'node:assert/strict'
import { test } from 'node:test'

import { encodeNews, sampleTexts } from './encode.ts'
import type { Kept } from './kept.ts'
import { sample } from './sample.ts'

function kept(seq: number, change: Partial<Kept> = {}): Kept {
  const text = JSON.stringify({ seq, lane: change.lane ?? 'say', type: 'chat-line', body: {} })
  return { seq, lane: 'say', author: `author-${seq}`, fold: undefined, withdraws: undefined, text, ...change }
}
const seqs = (entries: readonly Kept[], allowance: number) =>
  sample(entries, allowance).shown.map(({ entry }) => entry.seq)

test('within the budget everything is shown', () => {
  assert.deepEqual(seqs([kept(1), kept(2), kept(3)], 3), [1, 2, 3])
})

test('over the budget every author has a turn before anybody has a second one, and the order stays', () => {
  const loud = [1, 2, 3, 4, 5, 6, 7, 8].map((seq) => kept(seq, { author: 'loud' }))
  const entries = [...loud, kept(9, { author: 'mei' }), kept(10, { author: 'lin' })]
  assert.deepEqual(seqs(entries, 3), [1, 9, 10])
  assert.equal(seqs(entries, 5).filter((seq) => seq <= 8).length, 3)
})

test('the must lane is never left out and costs the budget nothing', () => {
  const entries = [kept(1, { lane: 'must' }), kept(2), kept(3), kept(4, { lane: 'must' })]
  assert.deepEqual(seqs(entries, 0), [1, 4])
})

test('the same text becomes one entry, which says how often and by whom it was said', () => {
  const fold = (name: string) => ({ text: '666', name })
  const entries = ['mei', 'lin', 'wang', 'zhao', 'qian'].map((name, nth) => kept(nth + 1, { fold: fold(name) }))
  const chosen = sample([...entries, kept(6)], 10)
  assert.deepEqual(
    chosen.shown.map(({ entry, folded }) => [entry.seq, folded.length]),
    [
      [1, 4],
      [6, 0],
    ],
  )
  const [text] = sampleTexts(chosen)
  assert.deepEqual(JSON.parse(text ?? '').folded, { times: 5, names: ['lin', 'wang', 'zhao'] })
})

test('each place is shown, folded, withdrawn or counted as left out, whatever is said', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let round = 0; round < 500; round++) {
    const entries = Array.from({ length: random(200) }, (_, nth) => {
      const text = random(3) === 0 ? { text: `t${random(4)}`, name: 'x' } : undefined
      const entry = kept(nth + 1, { author: `a${random(9)}`, lane: random(9) === 0 ? 'must' : 'say', fold: text })
      return random(20) === 0 ? { ...entry, text: undefined } : entry
    })
    const chosen = sample(entries, random(60))
    const withdrawn = entries.filter(({ text }) => text === undefined).length
    assert.equal(chosen.shown.length + chosen.folded + chosen.leftOut + withdrawn, entries.length)
    const musts = entries.filter(({ lane, text }) => lane === 'must' && text !== undefined).length
    assert.equal(chosen.shown.filter(({ entry }) => entry.lane === 'must').length, musts)
    const frame = encodeNews({ epoch: 1, after: 0, upTo: entries.length, at: 0, entries: sampleTexts(chosen) })
    assert.equal(JSON.parse(frame.text).entries.length, chosen.shown.length)
  }
})
