import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { looksTaken } from '#domains/community/index'
import { reacting } from '#platform/work'
import { reactions } from '../reactions.ts'
import { addFollowUp } from '../review/follow-up.ts'
import { followUpId } from '../review/load.ts'
import { findOwnReview } from '../review/queries.ts'
import { buyers } from '../test/buyers.ts'

const on = await buyers()
const cup = await on.goods('cup', 9_900)

/** 64 signs, every third of them set; with so many of them turned they look alike or not. */
const signs = (turned = 0, every = 3) =>
  Array.from({ length: 64 }, (_, at) => ((at % every === 0) !== at < turned ? '1' : '0')).join('')

/** A photo of somebody's that looks like this. */
async function photoOf(who: Awaited<ReturnType<typeof on.buyer>>, look: string): Promise<string> {
  const id = await on.photo(who)
  await sql`update reviews.photo set look = ${look}::bit(64) where id = ${id}`.execute(on.db)
  return id
}
async function reviewWith(name: string, look: string, text?: string) {
  const who = await on.buyer(name)
  const { lineId } = await on.received(who, cup)
  const photoIds = [await photoOf(who, look)]
  const reviewId = await on.write(who, lineId, { photoIds, ...(text !== undefined && { text }) })
  const review = await findOwnReview(on.db, who.id, { reviewId }, on.clock.now())
  assert.ok(review)
  return { who, review }
}
const decided = (caseId: string, kind: string, subjectId: string, rule: string, decision = 'hide') =>
  on.db.transaction().execute((tx) => {
    const data = { caseId, kind, subjectId, personId: 'x', decision, rule, source: 'report' }
    const fact = { id: 1, name: 'moderation.case-decided', data, at: on.clock.now() } as never
    return reacting({ clock: on.clock }, reactions)(tx, fact, () => {})
  })

test('a photo like one of a review that was taken down waits, whatever the words, and its author is told why', async () => {
  const first = await reviewWith('Ann', signs())
  assert.deepEqual([first.review.state, first.review.waitsFor], ['shown', undefined])
  await decided('c1', 'review', first.review.id, 'attack')
  assert.equal((await reviewWith('Bea', signs())).review.state, 'shown')
  await decided('c2', 'review', first.review.id, 'ads')
  await decided('c2', 'review', first.review.id, 'ads')

  const alike = await reviewWith('Cai', signs(6), '')
  assert.deepEqual([alike.review.state, alike.review.waitsFor], ['waiting', 'picture'])
  const { rows } = await sql<{ screening: { code: string }[] }>`
    select screening from moderation.case where subject_id = ${alike.review.id}`.execute(on.db)
  assert.deepEqual(
    rows[0]?.screening.map(({ code }) => code),
    ['picture'],
  )
  assert.equal((await reviewWith('Dan', signs(7))).review.state, 'shown')
})

test('a follow-up’s photos are looked at alike, and are known when it was the follow-up that was taken down', async () => {
  const { who, review } = await reviewWith('Eva', signs(0, 2))
  await on.perform(who, async (work) =>
    addFollowUp(work, review.id, { text: '三个月后', photoIds: [await photoOf(who, signs(3))] }),
  )
  const again = await findOwnReview(on.db, who.id, { reviewId: review.id }, on.clock.now())
  assert.deepEqual(
    again?.followUps.map(({ isWaiting, waitsFor }) => [isWaiting, waitsFor]),
    [[true, 'picture']],
  )
  const other = await reviewWith('Fei', signs(0, 5))
  await on.perform(other.who, async (work) =>
    addFollowUp(work, other.review.id, { text: '还不错', photoIds: [await photoOf(other.who, signs(0, 7))] }),
  )
  await decided('c3', 'follow-up', followUpId(other.review.id, 1), 'fraud')
  const known = (look: string) => on.perform(who, (work) => looksTaken(work, [look]))
  assert.deepEqual([await known(signs(0, 7)), await known(signs(0, 5))], [true, false])
})
