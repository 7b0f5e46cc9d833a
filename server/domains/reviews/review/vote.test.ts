import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { checkBooks } from '#platform/operations/books/index'
import { reviewBooks } from '../summary/books.ts'
import { findRatings, getSummary } from '../summary/queries.ts'
import { buyers } from '../test/buyers.ts'
import { hideReview, showReview } from './decide.ts'
import { editReview } from './edit.ts'
import { findBuyerShows, findProductReviews } from './queries.ts'
import { removeReview } from './remove.ts'
import { wilson } from './review.ts'
import { voteOnReview, withdrawVote } from './vote.ts'

const { db, perform, clerk, goods, buyer, reviewed, someone, draft, photo, received, write } = await buyers()
const idsOf = async (productId: string, query: object = {}) =>
  (await findProductReviews(db, productId, query, {})).items.map(({ id }) => id)

test('the column that is sorted by is the formula of the rules, for every share of up to sixty votes', async () => {
  const pairs = Array.from({ length: 61 }, (_, votes) =>
    Array.from({ length: votes + 1 }, (_, helpful) => [helpful, votes]),
  ).flat()
  const { rows } = await sql<{ bound: number }>`
    select reviews.wilson((pair ->> 0)::integer, (pair ->> 1)::integer) as bound
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) with ordinality as given (pair, place) order by place`.execute(
    db,
  )
  assert.equal(rows.length, pairs.length)
  for (const [at, [helpful = 0, votes = 0]] of pairs.entries())
    assert.ok(Math.abs((rows[at]?.bound ?? -1) - wilson(helpful, votes)) < 1e-12, `${helpful} of ${votes}`)
})

test('one vote a person, none on an own review, and what surely helped stands first', async () => {
  const cup = await goods('cup', 9_900)
  const first = await reviewed('Mei', cup)
  const second = await reviewed('Lin', cup)
  assert.deepEqual(await idsOf(cup.productId), [second.reviewId, first.reviewId])
  const reader = await someone('Reader')
  const vote = (isHelpful: boolean) => perform(reader, (work) => voteOnReview(work, first.reviewId, isHelpful))
  assert.deepEqual(await vote(true), { helpful: 1 })
  assert.deepEqual(await vote(true), { helpful: 1 })
  assert.deepEqual(await idsOf(cup.productId), [first.reviewId, second.reviewId])
  assert.deepEqual(await vote(false), { helpful: 0 })
  await perform(reader, (work) => withdrawVote(work, first.reviewId))
  await assert.rejects(
    perform(first.who, (work) => voteOnReview(work, first.reviewId, true)),
    { code: 'reviews.own-review' },
  )
  await assert.rejects(
    sql`insert into reviews.vote values (${first.reviewId}, ${first.who.id}, true, now())`.execute(db),
    { code: '23514' },
  )
})

test('twenty votes on twelve connections are twenty, and the rank is theirs', async () => {
  const cup = await goods('cup', 9_900)
  const { reviewId } = await reviewed('Mei', cup)
  const readers = await Promise.all(Array.from({ length: 20 }, (_, at) => someone(`Reader ${at}`)))
  await Promise.all(readers.map((who, at) => perform(who, (work) => voteOnReview(work, reviewId, at % 4 !== 0))))
  const { rows } = await sql<{ helpful: number; unhelpful: number; rank: number }>`
    select helpful, unhelpful, rank from reviews.review where id = ${reviewId}`.execute(db)
  assert.deepEqual(rows, [{ helpful: 15, unhelpful: 5, rank: Math.round(wilson(15, 20) * 1_000_000) }])
})

test('pages go on where the last one ended, by helpfulness and by time, with filters', async () => {
  const cup = await goods('cup', 9_900)
  const ids: string[] = []
  for (const [at, stars] of [5, 4, 3, 5, 1].entries()) {
    const mei = await buyer(`Buyer ${at}`)
    const { lineId } = await received(mei, cup)
    ids.push(await write(mei, lineId, { stars, photoIds: at === 3 ? [await photo(mei)] : [] }))
  }
  const reader = await someone('Reader')
  await perform(reader, (work) => voteOnReview(work, ids[2] ?? '', true))
  for (const sort of ['helpful', 'newest'] as const) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await findProductReviews(db, cup.productId, { sort, limit: 2, ...(after && { after }) }, {})
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    const newest = [4, 3, 2, 1, 0].map((at) => ids[at])
    assert.deepEqual(seen, sort === 'newest' ? newest : [2, 4, 3, 1, 0].map((at) => ids[at]))
  }
  assert.deepEqual(await idsOf(cup.productId, { stars: 5 }), [ids[3], ids[0]])
  assert.deepEqual(await idsOf(cup.productId, { with: 'photos' }), [ids[3]])
  assert.deepEqual(await idsOf(cup.productId, { variantId: cup.productId }), [])
  await assert.rejects(findProductReviews(db, cup.productId, { after: 'forged' }, {}), { code: 'reviews.bad-cursor' })
  assert.deepEqual(
    (await findBuyerShows(db, { productId: cup.productId })).items.map(({ reviewId }) => reviewId),
    [ids[3]],
  )
})

test('the summary is exact whatever happens at once, and recounting finds the same', async () => {
  const cup = await goods('cup', 9_900)
  const people = []
  for (let at = 0; at < 8; at++)
    people.push(await reviewed(`Buyer ${at}`, cup, { stars: (at % 5) + 1, aspects: { quality: 4 } }))
  await Promise.allSettled(
    people.flatMap(({ who, reviewId }, at) => [
      perform(who, (work) =>
        editReview(work, reviewId, { ...draft({ stars: 5, aspects: { service: 1 } }), version: 1 }),
      ),
      at % 2 === 0
        ? perform(who, (work) => removeReview(work, reviewId))
        : perform(clerk, (work) => hideReview(work, reviewId, { rule: 'advert', reason: '广告' })),
    ]),
  )
  const hidden = people.filter((_, at) => at % 2 === 1)
  await perform(clerk, (work) => showReview(work, hidden[0]?.reviewId ?? ''))
  assert.deepEqual(await checkBooks(db, reviewBooks), [])
  const { reviews, distribution } = await getSummary(db, cup.productId)
  assert.equal(reviews, 1)
  assert.equal(
    distribution.reduce((sum, count) => sum + count, 0),
    1,
  )
})

test('means have one digit and speak of the aspects that the house asks about', async () => {
  const cup = await goods('cup', 9_900)
  await reviewed('A', cup, { stars: 5, aspects: { quality: 5, service: 3 } })
  await reviewed('B', cup, { stars: 4, aspects: { quality: 4 } })
  await reviewed('C', cup, { stars: 4, aspects: {} })
  const { mean, distribution, aspects, reviews: counted } = await getSummary(db, cup.productId)
  const [rating, ...others] = await findRatings(db, [cup.productId, 'nobody-said-anything'])
  assert.deepEqual([rating, others], [{ productId: cup.productId, reviews: counted, mean }, []])
  assert.deepEqual([mean, distribution], [4.3, [1, 2, 0, 0, 0]])
  assert.deepEqual(
    aspects.map(({ key, mean, reviews }) => [key, mean, reviews]),
    [
      ['quality', 4.5, 2],
      ['service', 3, 1],
    ],
  )
})
