import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { checkBooks } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { reviewsPerson } from './person.ts'
import { findOwnReviews } from './review/queries.ts'
import { voteOnReview } from './review/vote.ts'
import { reviewBooks } from './summary/books.ts'
import { getSummary } from './summary/queries.ts'
import { buyers } from './test/buyers.ts'

const { db, clock, perform, goods, buyer, received, write, reviewed, photo, queued, facts } = await buyers()

test('who signs in keeps what the guest received and wrote, and of two votes their own', async () => {
  const cup = await goods('cup', 9_900)
  const [visitor, mei] = [await buyer('Visitor', 'guest'), await buyer('Mei')]
  const { lineId } = await received(visitor, cup)
  const reviewId = await write(visitor, lineId)
  const others = await reviewed('Other', cup)
  for (const [who, isHelpful] of [
    [visitor, true],
    [mei, false],
  ] as const)
    await perform(who, (work) => voteOnReview(work, others.reviewId, isHelpful))
  await perform(mei, (work) => voteOnReview(work, reviewId, true))
  await perform(system, async (work) => reviewsPerson.merge?.(work, visitor.id, mei.id))
  const { items } = await findOwnReviews(db, mei.id, { now: clock.now() })
  assert.deepEqual(
    items.map(({ id, helpful }) => [id, helpful]),
    [[reviewId, 0]],
  )
  const { rows } = await sql<{ is_helpful: boolean }>`
    select is_helpful from reviews.vote where review_id = ${others.reviewId}`.execute(db)
  assert.deepEqual(rows, [{ is_helpful: false }])
  assert.deepEqual(await checkBooks(db, reviewBooks), [])
})

test('a person is given all that is kept of them', async () => {
  const { who } = await reviewed('Mei', await goods('cup', 9_900), { text: '导出的话' })
  assert.ok(JSON.stringify(await reviewsPerson.export?.(db, who.id)).includes('导出的话'))
})

test('with an account everything goes that it wrote, files included, and the numbers follow', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { lineId } = await received(mei, cup)
  const reviewId = await write(mei, lineId, { text: '要忘记的话', photoIds: [await photo(mei)] })
  const other = await reviewed('Other', cup)
  await perform(other.who, (work) => voteOnReview(work, reviewId, true))
  await perform(mei, (work) => voteOnReview(work, other.reviewId, true))
  const before = queued.length
  await perform(system, async (work) => reviewsPerson.erase?.(work, mei.id))
  assert.equal(queued.length, before + 1)
  assert.equal((await getSummary(db, cup.productId)).reviews, 1)
  const { rows } = await sql`
    select from reviews.review where person_id = ${mei.id}
    union all select from reviews.receipt where person_id = ${mei.id}
    union all select from reviews.vote where person_id = ${mei.id}
    union all select from reviews.photo where person_id = ${mei.id}`.execute(db)
  assert.equal(rows.length, 0)
  assert.equal((await facts('reviews.review-removed')).at(-1)?.reviewId, reviewId)
  assert.deepEqual(await checkBooks(db, reviewBooks), [])
})
