import { AsyncLocalStorage } from 'node:async_hooks'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'

import { createProduct } from '#domains/catalogue/index'
import { createPromotion } from '#domains/promotions/index'
import { readConfig } from '#platform/config/config'
import { system } from '#platform/work'
import { openHouse } from '#server/open'
import { cpuSeconds, processesNaming } from '../measure/process-tree.ts'

/** The house under test, in a process of its own, as `npm start` opens it but for the demo. Answers over its channel. */
/** Statements that calls of the API sent, each counted in its own asynchronous context until it is answered. */
interface Count {
  statements: number
  isAnswered: boolean
}
const counting = new AsyncLocalStorage<Count>()
const statementsOf = new Map<string, number>()
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const count = counting.getStore()
  if (count && !count.isAnswered) count.statements++
  return (query as (...given: unknown[]) => unknown).apply(this, args)
} as typeof query

const folder = mkdtempSync(join(tmpdir(), 'nightmarket-checkout-'))
chmodSync(folder, 0o711) // the database's own account must get in
const config = readConfig({
  NIGHTMARKET_DATA: folder,
  NIGHTMARKET_HOST: '127.0.0.1',
  NIGHTMARKET_DEMO: 'off',
  NIGHTMARKET_SANDBOX: 'on',
  NIGHTMARKET_LOG: 'error',
})
const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const { port } = house.http.server.address() as { port: number }
house.http.server.prependListener('request', (call, answer) => {
  const count: Count = { statements: 0, isAnswered: false }
  counting.enterWith(count)
  answer.once('finish', () => {
    count.isAnswered = true
    statementsOf.set(`${call.method} ${call.url}`, count.statements)
  })
})

/** A product of one variant; gives the variant's id. */
async function goods(title: string, price: number, stock: number): Promise<string> {
  const draft = { title: { zh: title, en: title }, handle: title, status: 'active' as const }
  const variants = [{ values: [], price, stock, weightGrams: 400 }]
  const productId = await house.perform(system, (work) => createProduct(work, { ...draft, variants }))
  const { rows } = await sql<{ id: string }>`select id from catalogue.variant where product_id = ${productId}`.execute(
    house.db,
  )
  return rows[0]?.id ?? ''
}

/** Rules of every kind that run together: thresholds, percents, amounts, member prices; some for some goods only. */
async function promote(nth: number, variantIds: readonly string[]): Promise<void> {
  const off = 100 + nth * 5
  const kinds = [
    { benefit: { kind: 'threshold' as const, by: 'amount' as const, steps: [{ from: 10_000 + nth * 100, off }] } },
    { benefit: { kind: 'percent' as const, basisPoints: 100 + nth } },
    { benefit: { kind: 'amount' as const, off, per: 'order' as const }, conditions: { isNew: true as const } },
    { benefit: { kind: 'unit-percent' as const, basisPoints: 50 + nth }, conditions: { isMember: true as const } },
  ]
  const scope = nth % 3 === 0 ? {} : { scope: { variantIds: variantIds.slice(nth % 15, (nth % 15) + 5) } }
  const startsAt = new Date(Date.now() - 60_000).toISOString()
  const stacking = { group: `g${nth % 10}`, with: 'none' as const, acrossCoupons: true }
  const draft = { title: { en: `promotion ${nth}` }, startsAt, stacking, ...scope }
  await house.perform(system, (work) =>
    createPromotion(work, { ...draft, ...(kinds[nth % 4] ?? { benefit: kinds[0]!.benefit }) }),
  )
}

async function level(variantId: string): Promise<{ stock: number; held: number; sold: number }> {
  const { rows } = await sql<{ stock: number; held: number; sold: number }>`
    select stock, held, (select coalesce(-sum(delta), 0)::int from catalogue.stock_adjustment
      where variant_id = variant.id and reason = 'sold') as sold
    from catalogue.variant where id = ${variantId}`.execute(house.db)
  return rows[0] ?? { stock: 0, held: 0, sold: 0 }
}

/** Processor time used so far, by the house itself and by its database. */
function cpu(): { server: number; postgres: number } {
  const { user, system: kernel } = process.cpuUsage()
  return { server: (user + kernel) / 1_000, postgres: cpuSeconds(processesNaming(folder)) * 1_000 }
}

let leaving: Promise<void> | undefined

/** Ends the house together with its database, whatever it is that ends the bench. */
function leave(): Promise<void> {
  leaving ??= house.close().finally(() => rmSync(folder, { recursive: true, force: true }))
  return leaving
}
for (const end of ['disconnect', 'SIGINT', 'SIGTERM']) process.once(end, () => leave().finally(() => process.exit(1)))

type Question =
  | { ask: 'open'; variants: number; promotions: number }
  | { ask: 'goods'; title: string; stock: number }
  | { ask: 'statements'; of: string }
  | { ask: 'level'; variantId: string }
  | { ask: 'cpu' }
  | { ask: 'close' }

async function answer(question: Question): Promise<object> {
  if (question.ask === 'statements') return { statements: statementsOf.get(question.of) ?? -1 }
  if (question.ask === 'level') return level(question.variantId)
  if (question.ask === 'goods') return { variantId: await goods(question.title, 12_900, question.stock) }
  if (question.ask === 'cpu') return cpu()
  if (question.ask === 'close') {
    await leave()
    setTimeout(() => process.exit(0), 100)
    return {}
  }
  const variantIds: string[] = []
  for (let nth = 0; nth < question.variants; nth++)
    variantIds.push(await goods(`goods-${nth}`, 4_900 + nth * 700, 1_000_000))
  for (let nth = 0; nth < question.promotions; nth++) await promote(nth, variantIds)
  return { port, variantIds, databaseUrl: house.databaseUrl }
}

process.on('message', (question: Question) => {
  answer(question).then(
    (said) => process.send?.(said),
    (error) => {
      console.error(error)
      leave().finally(() => process.exit(1))
    },
  )
})
