import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erasePerson } from '#domains/identity/person/erase'
import { linkBooks } from '#domains/sharing/link/books'
import { makeLink } from '#domains/sharing/link/make'
import { listOwnShares, listShareLinks } from '#domains/sharing/link/queries'
import { reactions } from '#domains/sharing/reactions'
import { findWrong } from '#platform/operations/books/index'
import { type Actor, system } from '#platform/work'
import { cancelOrder } from '../order/end.ts'
import { shop } from '../test/shop.ts'

const { db, perform, goods, buyer, order, pay, facts, someone } = await shop()
const tea = await goods('tea', 10_000)

const share = (who: Actor) =>
  perform(who, (work) => makeLink(work, { kind: 'product', subjectId: tea.productId }, 'link'))

/** Hands on what orders told since the last look, as the follower does. */
let told = 0
async function follow() {
  const all = [
    ...(await facts('orders.order-paid')).map((data) => ['orders.order-paid', data] as const),
    ...(await facts('orders.refunded')).map((data) => ['orders.refunded', data] as const),
  ]
  for (const [name, data] of all.slice(told))
    await perform(system, (work) => reactions[name]?.(work, data as never) ?? Promise.resolve())
  told = all.length
}

const figures = async (token: string) => {
  const { items } = await listShareLinks(db, { q: token })
  return [items[0]?.orders, items[0]?.sales.amount]
}

test('a paid order counts for the link that brought its buyer last, and what goes back is taken off', async () => {
  const [mei, lin, bo] = [await someone('Mei'), await someone('Lin'), await buyer('Bo')]
  const [first, last] = [await share(mei), await share(lin)]
  const lines = [{ ...tea, quantity: 2 }]
  const placed = await order(bo, lines, { shareToken: last.token, firstShareToken: first.token })
  assert.deepEqual((await facts('sharing.order-attributed')).at(-1), {
    orderId: placed.orderId,
    personId: bo.id,
    token: last.token,
    sharerId: lin.id,
    kind: 'product',
    subjectId: tea.productId,
  })
  assert.deepEqual(await figures(last.token), [0, 0])
  await pay(placed.paymentId)
  await follow()
  assert.deepEqual(await figures(last.token), [1, 20_000])
  assert.deepEqual(await figures(first.token), [0, 0])
  assert.equal((await listOwnShares(db, lin.id, {})).items[0]?.orders, 1)
  await perform(system, (work) =>
    Promise.resolve(reactions['orders.refunded']?.(work, { orderId: placed.orderId, amount: 5_000 } as never)),
  )
  assert.deepEqual(await figures(last.token), [1, 15_000])
  assert.deepEqual(await findWrong(db, linkBooks), [])
})

test('an own link, one that is none, and an order that is not paid count for nobody and refuse nothing', async () => {
  const mei = await buyer('Mei')
  const { token } = await share(mei)
  const lines = [{ ...tea, quantity: 1 }]
  const own = await order(mei, lines, { shareToken: token })
  await pay(own.paymentId)
  await order(mei, lines, { shareToken: 'nothing at all' })
  const bo = await buyer('Bo')
  const placed = await order(bo, lines, { shareToken: token })
  await perform(bo, (work) => cancelOrder(work, placed.orderId, 'buyer', 'no'))
  await follow()
  assert.deepEqual(await figures(token), [0, 0])
})

test('links of somebody who was erased travel on and count for nobody', async () => {
  const mei = await someone('Mei')
  const { token } = await share(mei)
  await perform(mei, (work) => erasePerson(work, mei.id))
  const bo = await buyer('Bo')
  await order(bo, [{ ...tea, quantity: 1 }], { shareToken: token })
  assert.equal((await facts('sharing.order-attributed')).filter((fact) => fact.token === token).length, 0)
})
