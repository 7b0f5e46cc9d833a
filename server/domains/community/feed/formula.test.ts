import assert from 'node:assert/strict'
import { test } from 'node:test'

import { affinityOf, affinityParts, diversified, faded, qualityOf, rankOf } from './formula.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const hours = (n: number) => new Date(noon.getTime() - n * 3_600_000)
const silence = { likes: 0, saves: 0, commenters: 0, shares: 0, isRecommended: false }
const bare = 0
const whole = 62.5

test('a post is worth half after a day: one twice as good and a day older stands level', () => {
  const [good, plain] = [qualityOf(whole, silence) * 2, qualityOf(whole, silence)]
  assert.ok(Math.abs(rankOf(good, hours(24)) - rankOf(plain, noon)) < 1e-9)
  assert.ok(rankOf(good, hours(25)) < rankOf(plain, noon))
  assert.ok(rankOf(good, hours(23)) > rankOf(plain, noon))
})

test('what it says and how it was received make quality, each with less for more', () => {
  assert.ok(Math.abs(qualityOf(bare, silence) - 0.6) < 1e-9)
  assert.ok(Math.abs(qualityOf(whole, silence) - 1.1) < 1e-9)
  assert.ok(Math.abs(qualityOf(whole, { ...silence, likes: 3 }) - 2.2) < 1e-9)
  assert.equal(qualityOf(whole, { ...silence, likes: 4 }), qualityOf(whole, { ...silence, shares: 1 }))
  assert.ok(qualityOf(whole, { ...silence, isRecommended: true }) > qualityOf(whole, { ...silence, shares: 1 }))
  const [ten, hundred] = [10, 100].map((likes) => qualityOf(whole, { ...silence, likes }))
  assert.ok((hundred ?? 0) < 2 * (ten ?? 0), 'ten times the likes are not twice the quality')
})

test('who likes nothing gets the formula bare; liking lifts up to its share, disliking sinks to a floor', () => {
  assert.equal(affinityOf({ author: 0, topic: 0, circle: 0 }), 1)
  assert.ok(Math.abs(affinityOf({ author: 4, topic: 0, circle: 0 }) - 1.4) < 1e-9)
  assert.ok(affinityOf({ author: 1e9, topic: 1e9, circle: 1e9 }) < 2.81)
  assert.equal(affinityOf({ author: -10, topic: -10, circle: -10 }), 0.1)
  const { author, topic } = affinityParts({ author: 4, topic: 12, circle: 0 })
  assert.ok(topic > author, 'the reason shown is what weighed most')
})

test('a liking halves in thirty days', () => {
  assert.equal(faded(8, 30 * 86_400_000), 4)
  assert.equal(faded(8, -5), 8)
})

test('no author stands twice in a row or four times among twenty, and nobody is lost', () => {
  const list = ['a', 'a', 'a', 'b', 'c', 'a', ...Array.from({ length: 30 }, (_, nth) => `d${nth}`)]
  const shown = diversified(list.map((authorId, nth) => ({ authorId, nth })))
  assert.equal(shown.length, list.length)
  assert.equal(shown[0]?.nth, 0)
  for (const [nth, { authorId }] of shown.entries()) {
    assert.notEqual(authorId, shown[nth - 1]?.authorId)
    const twenty = shown.slice(nth, nth + 20)
    assert.ok(twenty.filter((other) => other.authorId === authorId).length <= 3)
  }
})

test('where one author is all there is, everything is still shown', () => {
  assert.equal(diversified(Array.from({ length: 9 }, () => ({ authorId: 'a' }))).length, 9)
})
