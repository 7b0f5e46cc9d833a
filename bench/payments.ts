import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'

import { closePayment, openPayment, registerPayable, startPayment } from '#domains/payments/index'
import { providersOf } from '#domains/payments/provider/providers'
import { dayOf, reconcile } from '#domains/payments/reconciliation/reconcile'
import { newId } from '#kernel/id'
import { readConfig } from '#platform/config/config'
import type { Actor } from '#platform/work'
import { openHouse } from '#server/open'

/**
 * Payments through the sandbox on a bad day, over HTTP in both directions, in a whole house with fsync on: notices come twice,
 * late, out of order, never, forged, and of wrong amounts, and buyers pay what was cancelled. Then everything is counted.
 */
const total = Number(process.env.PAYMENTS ?? 20_000)
const wave = Math.min(1_000, total)
const badDay = { duplicate: 20, reorder: 10, lose: 5, forge: 1, wrongAmount: 1, payAfterClose: true }
const lateShare = 0.02
const abandonedShare = 0.01
const atOnce = 64

interface Thing {
  readonly id: string
  readonly paymentId: string
  intentId: string
}

const folder = mkdtempSync(join(tmpdir(), 'nightmarket-bench-'))
chmodSync(folder, 0o711)
const settings = {
  NIGHTMARKET_DATA: folder,
  NIGHTMARKET_DEMO: 'off',
  NIGHTMARKET_SANDBOX: 'on',
  NIGHTMARKET_LOG: 'error',
}
const config = readConfig({ ...settings, NIGHTMARKET_HOST: '127.0.0.1' })
const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const sandbox = providersOf(house).sandbox
if (!sandbox) throw new Error('There is no sandbox.')
const { port } = house.http.server.address() as { port: number }
const door = `http://127.0.0.1:${port}`

await sql`create schema bench`.execute(house.db)
await sql`create table bench.thing (id text primary key, state text not null default 'ordered', credits integer not null default 0)`.execute(
  house.db,
)
registerPayable({
  kind: 'thing',
  async paid(work, payments) {
    const marked = payments.map(({ payableId }) =>
      sql`
        update bench.thing set state = 'paid', credits = credits + 1
        where id = ${payableId} and state = 'ordered' returning id`.execute(work.tx),
    )
    return { answers: (await Promise.all(marked)).map(({ rows }) => (rows.length === 1 ? 'kept' : 'unwanted')) }
  },
  refunded: async () => {},
  describe: async () => undefined,
})

const buyer: Actor = { id: newId(), kind: 'guest', name: 'Bo', roles: [], may: new Set() }
const way = { provider: 'sandbox', method: 'page', backUrl: `${door}/`, buyerAddress: '127.0.0.1' } as const

async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const runner = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

async function open(count: number): Promise<Thing[]> {
  const things: Thing[] = []
  await each(
    chunks(
      Array.from({ length: count }, () => newId()),
      100,
    ),
    async (ids) => {
      await house.perform(buyer, async (work) => {
        await sql`insert into bench.thing (id) select unnest(${ids}::text[])`.execute(work.tx)
        for (const id of ids) {
          const expiresAt = new Date(work.now.getTime() + 1_800_000)
          const amount = { amount: 100 + Math.floor(Math.random() * 50_000), currency: 'CNY' }
          const wish = { payable: { kind: 'thing', id }, amount, title: '桂花乌龙', buyerId: buyer.id, expiresAt }
          const { paymentId } = await openPayment(work, wish)
          things.push({ id, paymentId, intentId: '' })
        }
      })
    },
  )
  return things
}

async function start(things: readonly Thing[]): Promise<void> {
  const noticeUrl = `${door}/api/payments/notices/sandbox`
  await each(things, ({ paymentId }) => startPayment(house, buyer, paymentId, { ...way, noticeUrl }))
  const { rows } = await sql<{ id: string; payment_id: string }>`
    select id, payment_id from payments.intent where payment_id = any(${things.map((one) => one.paymentId)})`.execute(
    house.db,
  )
  const intents = new Map(rows.map((row) => [row.payment_id, row.id]))
  for (const thing of things) thing.intentId = intents.get(thing.paymentId) ?? ''
}

const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(house.db)).rows[0]?.n ?? -1
const capturesOf = (things: readonly Thing[]) =>
  count(sql<{ n: number }>`
    select count(*)::int as n from payments.capture where payment_id = any(${things.map((one) => one.paymentId)})`)
const pay = async (things: readonly Thing[]) => {
  for (const some of chunks(things, 250))
    await sandbox.pay(
      'own',
      some.map((one) => one.intentId),
    )
}
const cancel = (thing: Thing) =>
  house.perform(buyer, async (work) => {
    await sql`update bench.thing set state = 'cancelled' where id = ${thing.id} and state = 'ordered'`.execute(work.tx)
    await closePayment(work, thing.paymentId)
  })

await sandbox.mischief(badDay)
const began = performance.now()
const paid: Thing[] = []
const abandoned: Thing[] = []
let late: Thing[] = []
let forgedAccepted = 0
let opening = open(Math.min(wave, total))
for (let made = 0; made < total; made += wave) {
  const things = await opening
  // The next buyers come while these pay.
  opening = open(Math.min(wave, Math.max(0, total - made - wave)))
  await start(things)
  const cancelled = things.filter(() => Math.random() < lateShare)
  const others = things.filter((thing) => !cancelled.includes(thing))
  const left = others.filter(() => Math.random() < abandonedShare)
  forgedAccepted += await capturesOf(things)
  await each(cancelled, cancel)
  // Buyers of the wave before pay what was cancelled meanwhile.
  await pay(late)
  const now = others.filter((thing) => !left.includes(thing))
  await pay(now)
  paid.push(...late, ...now)
  abandoned.push(...left)
  late = cancelled
}
await pay(late)
paid.push(...late)
const startedMs = performance.now() - began

/** Trades whose money is neither kept for something paid nor surely back. */
const unsettled = () =>
  count(sql<{ n: number }>`
    select count(*)::int as n from unnest(${paid.map((one) => one.intentId)}::text[]) as trade (intent_id)
    left join payments.capture on capture.intent_id = trade.intent_id
    left join payments.payment on payment.id = capture.payment_id
    left join bench.thing on thing.id = payment.payable_id
    where capture.id is null or not (
      capture.fate = 'kept' and payment.state = 'paid' and thing.state = 'paid'
      or capture.fate = 'unwanted' and capture.refunded = capture.amount)`)

let open_ = await unsettled()
while (open_ > 0 && performance.now() - began < startedMs + 60_000) {
  await pause(200)
  open_ = await unsettled()
}
const seconds = (performance.now() - began) / 1_000

await sandbox.mischief({})
const provider = (await providersOf(house).find('sandbox')) ?? process.exit(1)
const days = [...new Set([dayOf(provider, new Date(Date.now() - seconds * 1_000)), dayOf(provider, new Date())])]
for (const day of days) await reconcile(house, 'sandbox', day)
forgedAccepted += await capturesOf(abandoned)
const matched = await count(sql<{ n: number }>`select coalesce(sum(matched), 0)::int as n from payments.reconciliation`)
const result = {
  payments: total,
  paymentsPerSecond: Math.round(total / seconds),
  seconds: Number(seconds.toFixed(1)),
  startedSeconds: Number((startedMs / 1_000).toFixed(1)),
  notices: await count(sql<{ n: number }>`select count(*)::int as n from payments.notice`),
  refunds: await count(sql<{ n: number }>`select count(*)::int as n from payments.refund where state = 'confirmed'`),
  matched,
  doubleCredited: await count(sql<{ n: number }>`select count(*)::int as n from bench.thing where credits > 1`),
  paidWithoutOrder: open_,
  forgedAccepted,
  unreconciled: await count(
    sql<{ n: number }>`select count(*)::int as n from payments.difference where settled_at is null`,
  ),
}
await house.close()
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify(result))
