import assert from 'node:assert/strict'
import { test } from 'node:test'

import { attributeOrder } from '#domains/sharing/index'
import { newId } from '#kernel/id'
import { communityWorld, usualNote } from '../test/world.ts'
import { editPost } from './edit.ts'
import { getPost } from './queries.ts'

const on = await communityWorld()
const { mei, li } = on

test('what is bought from a note counts for it, and never for its author’s own purse', async () => {
  const productId = await on.product('Kettle')
  const postId = await on.post(mei, { productIds: [productId] })
  const { saleToken: shareToken } = await getPost(on.db, postId, li)
  assert.ok(shareToken)
  assert.equal((await getPost(on.db, postId, mei)).saleToken, undefined)
  const order = { total: 5900, currency: 'CNY', shareToken }
  const orderId = newId()
  await on.perform(li, (work) => attributeOrder(work, { ...order, orderId, personId: li.id }))
  await on.perform(mei, (work) => attributeOrder(work, { ...order, orderId: newId(), personId: mei.id }))
  const facts = await on.facts('sharing.order-attributed')
  assert.deepEqual(
    facts.map(({ orderId: id, sharerId, kind, subjectId }) => [id, sharerId, kind, subjectId]),
    [[orderId, mei.id, 'post', postId]],
  )
})

test('a product that is added later counts from then on; a note without any has no link', async () => {
  const postId = await on.post(mei, { text: 'Plain words about rain' })
  assert.equal((await getPost(on.db, postId, li)).saleToken, undefined)
  const productIds = [await on.product('Umbrella')]
  await on.perform(mei, (work) =>
    editPost(work, postId, { ...usualNote, text: 'Plain words about rain', productIds }, 1),
  )
  assert.ok((await getPost(on.db, postId, li)).saleToken)
})
