import { address, type Buyer, type Checkout, checkOut, enter, expect, ready } from './checkout/buyer.ts'
import { plainOrdersPerSecond } from './checkout/limit.ts'
import { type Cpu, type Opened, runOf } from './checkout/run.ts'
import { asStarted, startChild } from './room/children.ts'

const seconds = { warm: 3, wide: 12, hot: 7, limit: 3 }
const alone = 120
const pressing = 200
const last = 20

/** Whole guest checkouts over HTTP; the house, its database, the sandbox and the buyers share the machine. */
const house = startChild('../checkout/house.ts', {}, asStarted)
try {
  await measure(await house.ask<Opened>({ ask: 'open', variants: 20, promotions: 200 }))
} finally {
  // Also when something failed: its database is a process that would outlive it.
  await house.ask({ ask: 'close' }).catch(() => {})
  await house.end()
}
process.exit(0)

async function measure({ port, variantIds, databaseUrl }: Opened): Promise<void> {
  let guests = 0
  const anyOf = (nth: number) => variantIds[nth % variantIds.length] ?? ''
  const buy = (goodsOf: (nth: number) => string) => {
    const nth = guests++
    return checkOut(port, nth, [goodsOf(nth)])
  }
  const run = runOf(() => house.ask<Cpu>({ ask: 'cpu' }))
  await run(seconds.warm, () => buy(anyOf))
  const checkouts: Checkout[] = []
  for (let nth = 0; nth < alone; nth++) checkouts.push(await buy(anyOf))
  const p95 = (of: keyof Checkout) =>
    percentile(
      checkouts.map((one) => one[of]),
      0.95,
    )
  const sql = await countStatements(await enter(port, guests++), anyOf)
  const wide = await run(seconds.wide, () => buy(anyOf))
  const hot = await run(seconds.hot, () => buy(() => anyOf(0)))
  const lastPieces = await pressForTheLast(port, () => guests++)
  const limit = await plainOrdersPerSecond(databaseUrl, variantIds.length, seconds.limit)
  console.log(
    JSON.stringify({
      ordersPerSecond: Math.round(wide.ordersPerSecond),
      hotOrdersPerSecond: Math.round(hot.ordersPerSecond),
      serverCpuMsPerOrder: rounded(wide.serverCpuMs),
      postgresCpuMsPerOrder: rounded(wide.postgresCpuMs),
      addToCartP95Ms: rounded(p95('addToCart')),
      placeOrderP95Ms: rounded(p95('placeOrder')),
      wholeP95Ms: rounded(p95('whole')),
      ...sql,
      ...lastPieces,
      limitOrdersPerSecond: Math.round(limit),
      ratioOfLimit: Number((wide.ordersPerSecond / limit).toFixed(3)),
    }),
  )
}

function percentile(values: number[], share: number): number {
  const sorted = values.sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function rounded(value: number): number {
  return Number(value.toFixed(1))
}

/** Statements that the house sends for calls, as its connections see them; the same each time, else the most. */
async function countStatements(buyer: Buyer, anyOf: (nth: number) => string) {
  const sqlPer = async (path: string, call: () => Promise<unknown>, times = 5) => {
    const counts: number[] = []
    for (let nth = 0; nth < times; nth++) {
      await call()
      counts.push((await house.ask<{ statements: number }>({ ask: 'statements', of: `POST /api${path}` })).statements)
    }
    return Math.max(...counts)
  }
  const sqlPerOrder = async (lines: number) => {
    const direct = Array.from({ length: lines }, (_, nth) => ({
      variantId: anyOf(nth),
      quantity: 1 + Math.floor(nth / 20),
    }))
    const choices = { basket: { from: 'direct', lines: direct }, address }
    const { priced } = expect(await buyer.post('/checkout/quote', choices), 200).body
    return sqlPer('/orders', async () =>
      expect(await buyer.post('/orders', { ...choices, expectedTotal: priced.total }), 201),
    )
  }
  const add = async (nth: number) =>
    expect(await buyer.post('/cart/lines', { variantId: anyOf(nth), quantity: 1 }), 201)
  await add(0)
  const sqlPerAddToCart = await sqlPer('/cart/lines', () => add(1))
  const [sqlPerPlaceOrder5, sqlPerPlaceOrder50] = [await sqlPerOrder(5), await sqlPerOrder(50)]
  const sqlPerPlaceOrder = Math.max(sqlPerPlaceOrder5, sqlPerPlaceOrder50)
  return { sqlPerAddToCart, sqlPerPlaceOrder, sqlPerPlaceOrder5, sqlPerPlaceOrder50 }
}

/** Everybody has it in the cart and presses at once. */
async function pressForTheLast(port: number, nextGuest: () => number) {
  const { variantId } = await house.ask<{ variantId: string }>({ ask: 'goods', title: 'last-pieces', stock: last })
  const presses = []
  for (let nth = 0; nth < pressing; nth++) presses.push(await ready(port, nextGuest(), variantId))
  const outcomes = await Promise.all(presses.map((press) => press()))
  const sold = outcomes.filter(({ status }) => status === 200)
  const refusedInWords = outcomes.filter(({ status, body }) => status >= 400 && status < 500 && body.type && body.title)
  const slowestMs = Math.round(Math.max(...outcomes.map(({ ms }) => ms)))
  const left = await house.ask<{ stock: number; held: number; sold: number }>({ ask: 'level', variantId })
  console.log(
    `${pressing} press for the last ${last}: ${sold.length} sold, ${refusedInWords.length} refused in words, ` +
      `${pressing - sold.length - refusedInWords.length} otherwise; slowest answer ${slowestMs} ms; ` +
      `stock ${left.stock}, held ${left.held}, sold by the ledger ${left.sold}`,
  )
  return {
    lastPiecesSold: sold.length,
    lastPiecesRefusedInWords: refusedInWords.length,
    lastPiecesSlowestMs: slowestMs,
    oversold: Math.max(0, left.sold - last),
    unsold: Math.max(0, last - left.sold),
  }
}
