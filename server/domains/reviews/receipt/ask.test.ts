import assert from 'node:assert/strict'
import { test } from 'node:test'

import { refundOrder } from '#domains/orders/refund/refund-order'
import { buyers } from '../test/buyers.ts'
import { askForOrder, askForReviews } from './ask.ts'
import { listToReview } from './queries.ts'

const { db, clock, perform, clerk, goods, buyer, received, reviewed, facts } = await buyers()
const dayMs = 86_400_000
const asked = async (orderId: string) =>
  (await facts('reviews.review-asked')).filter((fact) => fact.orderId === orderId)

test('a buyer is asked three days after delivery, once, and not before', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { orderId } = await received(mei, cup, await goods('bowl', 100))
  clock.advance(3 * dayMs - 1_000)
  await askForReviews({ db, clock, perform })
  assert.equal((await asked(orderId)).length, 0)
  clock.advance(1_000)
  await Promise.all([askForReviews({ db, clock, perform }), askForReviews({ db, clock, perform })])
  await askForReviews({ db, clock, perform })
  assert.deepEqual(await asked(orderId), [{ orderId, personId: mei.id, lines: 2 }])
})

test('two who look at once ask once', async () => {
  const { orderId } = await received(await buyer('Mei'), await goods('cup', 9_900))
  clock.advance(3 * dayMs)
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => perform(clerk, (work) => askForOrder(work, orderId, clock.now()))),
  )
  assert.deepEqual(outcomes.sort(), [false, false, true])
})

test('whoever reviewed everything, and whose money went back, is not asked, and has nothing to write', async () => {
  const cup = await goods('cup', 9_900)
  const done = await reviewed('Done', cup)
  const mei = await buyer('Mei')
  const { orderId, lineId } = await received(mei, cup)
  assert.deepEqual(
    (await listToReview(db, mei.id, {})).items.map((receipt) => receipt.lineId),
    [lineId],
  )
  await perform(clerk, (work) =>
    refundOrder(work, orderId, { lines: [{ lineId, quantity: 1 }], shipping: 0, reason: '坏了' } as never),
  )
  clock.advance(3 * dayMs)
  await askForReviews({ db, clock, perform })
  assert.deepEqual([...(await asked(done.orderId)), ...(await asked(orderId))], [])
  assert.deepEqual((await listToReview(db, mei.id, {})).items, [])
})

test('an order from long before the house asked is left alone', async () => {
  const { orderId } = await received(await buyer('Mei'), await goods('cup', 9_900))
  clock.advance(30 * dayMs)
  await askForReviews({ db, clock, perform })
  assert.deepEqual(await asked(orderId), [])
})
