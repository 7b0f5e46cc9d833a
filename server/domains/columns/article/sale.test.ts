import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { attributeOrder } from '#domains/sharing/index'
import { noteRefunded } from '#domains/sharing/link/attribute'
import { newId } from '#kernel/id'
import { columnsWorld, usualArticle } from '../test/world.ts'
import { getArticle, listOwnArticles, listRunArticles } from './queries.ts'
import { editArticle } from './write.ts'

const on = await columnsWorld()
const { olive, ann, bo } = on
const columnId = await on.column()
await on.write(columnId)
const withProduct = async (name: string) => ({
  blocks: [...usualArticle.blocks, { kind: 'product' as const, productId: await on.product(name) }],
})

test('what is bought from an article counts for its author, less what went back, and never for their own purse', async () => {
  const articleId = await on.article(columnId, await withProduct('Kettle'))
  const { saleToken: shareToken } = await getArticle(on.db, articleId, bo)
  assert.ok(shareToken)
  assert.equal((await getArticle(on.db, articleId, ann)).saleToken, undefined)
  const buy = async (who: typeof bo, total: number) => {
    const orderId = newId()
    const order = { orderId, personId: who.id, total, currency: 'CNY', shareToken }
    await on.perform(who, (work) => attributeOrder(work, order))
    return orderId
  }
  const paid = await buy(bo, 5900)
  await buy(bo, 700)
  await buy(ann, 100)
  await sql`update sharing.share_order set paid = total, paid_at = placed_at where order_id = ${paid}`.execute(on.db)
  await on.perform(bo, (work) => noteRefunded(work, paid, 900))
  const sales = { visits: 0, orders: 1, sales: { amount: 5000, currency: 'CNY' } }
  assert.deepEqual((await getArticle(on.db, articleId, ann)).sales, sales)
  assert.deepEqual((await getArticle(on.db, articleId, olive)).sales, sales)
  assert.equal((await getArticle(on.db, articleId, bo)).sales, undefined)
  const own = await listOwnArticles(on.db, ann.id, { state: 'published' })
  const run = await listRunArticles(on.db, { state: 'published' })
  assert.deepEqual([own.items[0]?.sales, run.items[0]?.sales], [sales, sales])
})

test('a product that is added later counts from then on; an article without any has no link', async () => {
  const articleId = await on.article(columnId, { title: 'Rain' })
  assert.equal((await getArticle(on.db, articleId, bo)).saleToken, undefined)
  const draft = { ...usualArticle, title: 'Rain', ...(await withProduct('Umbrella')) }
  await on.perform(ann, (work) => editArticle(work, articleId, draft, 2))
  assert.ok((await getArticle(on.db, articleId, bo)).saleToken)
})
