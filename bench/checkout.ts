import { type Checkout, checkOut, enter, expect, ready } from './checkout/buyer.ts'
import { plainOrdersPerSecond } from './checkout/limit.ts'
import { startChild } from './room/children.ts'

const buyers = 16
const seconds = { warm: 3, wide: 12, hot: 7, limit: 3 }
const alone = 120
const pressing = 200
const last = 20

/** Whole guest checkouts over HTTP; the house, its database, the sandbox and the buyers share the machine. */
const house = startChild('../checkout/house.ts')
const { port, variantIds, databaseUrl } = await house.ask<{ port: number; variantIds: string[]; databaseUrl: string }>({
  ask: 'open',
  variants: 20,
  promotions: 200,
})
let guests = 0

/** Buyers who check out one after the other for a while; gives orders a second. */
async function run(forSeconds: number, goodsOf: (nth: number) => string): Promise<number> {
  const began = performance.now()
  const end = began + forSeconds * 1_000
  let orders = 0
  const buy = async () => {
    while (performance.now() < end) {
      const nth = guests++
      await checkOut(port, nth, [goodsOf(nth)])
      orders++
    }
  }
  await Promise.all(Array.from({ length: buyers }, buy))
  return orders / ((performance.now() - began) / 1_000)
}

const anyOf = (nth: number) => variantIds[nth % variantIds.length] ?? ''
const percentile = (values: number[], share: number) =>
  values.sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

await run(seconds.warm, anyOf)

/** One buyer alone, one checkout after the other. */
const checkouts: Checkout[] = []
for (let nth = 0; nth < alone; nth++) checkouts.push(await checkOut(port, guests++, [anyOf(nth)]))
const p95 = (of: keyof Checkout) =>
  percentile(
    checkouts.map((one) => one[of]),
    0.95,
  )

/** Statements that the house sends for one call, as its connections see them; the same each time, else the most. */
async function sqlPer(path: string, call: () => Promise<unknown>, times = 5): Promise<number> {
  const counts: number[] = []
  for (let nth = 0; nth < times; nth++) {
    await call()
    counts.push((await house.ask<{ statements: number }>({ ask: 'statements', of: `POST /api${path}` })).statements)
  }
  return Math.max(...counts)
}

/** The same for placing an order of so many lines. */
async function sqlPerOrder(lines: number): Promise<number> {
  const direct = Array.from({ length: lines }, (_, nth) => ({
    variantId: anyOf(nth),
    quantity: 1 + Math.floor(nth / 20),
  }))
  const address = {
    name: '林',
    phone: '13800138000',
    country: 'CN',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
  }
  const choices = { basket: { from: 'direct', lines: direct }, address: { ...address, detail: '龙井路 1 号' } }
  const buyer = await enter(port, guests++)
  const { priced } = expect(await buyer.post('/checkout/quote', choices), 200).body
  return sqlPer('/orders', async () =>
    expect(await buyer.post('/orders', { ...choices, expectedTotal: priced.total }), 201),
  )
}

const shopper = await enter(port, guests++)
await shopper.post('/cart/lines', { variantId: anyOf(0), quantity: 1 })
const sqlPerAddToCart = await sqlPer('/cart/lines', async () =>
  expect(await shopper.post('/cart/lines', { variantId: anyOf(1), quantity: 1 }), 201),
)
const [sqlPerPlaceOrder5, sqlPerPlaceOrder50] = [await sqlPerOrder(5), await sqlPerOrder(50)]

const ordersPerSecond = await run(seconds.wide, anyOf)
const hotOrdersPerSecond = await run(seconds.hot, () => variantIds[0] ?? '')

/** Everybody has it in the cart and presses at once. */
const { variantId } = await house.ask<{ variantId: string }>({ ask: 'goods', title: 'last-pieces', stock: last })
const presses = []
for (let nth = 0; nth < pressing; nth++) presses.push(await ready(port, guests++, variantId))
const outcomes = await Promise.all(presses.map((press) => press()))
const sold = outcomes.filter(({ status }) => status === 200)
const refusedInWords = outcomes.filter(({ status, body }) => status >= 400 && status < 500 && body.type && body.title)
const left = await house.ask<{ stock: number; held: number; sold: number }>({ ask: 'level', variantId })

const limitOrdersPerSecond = await plainOrdersPerSecond(databaseUrl, variantIds.length, seconds.limit)
await house.ask({ ask: 'close' })
await house.end()

console.log(
  `${pressing} press for the last ${last}: ${sold.length} sold, ${refusedInWords.length} refused in words, ` +
    `${pressing - sold.length - refusedInWords.length} otherwise; slowest answer ${Math.round(Math.max(...outcomes.map(({ ms }) => ms)))} ms; ` +
    `stock ${left.stock}, held ${left.held}, sold by the ledger ${left.sold}`,
)
console.log(
  JSON.stringify({
    ordersPerSecond: Math.round(ordersPerSecond),
    hotOrdersPerSecond: Math.round(hotOrdersPerSecond),
    addToCartP95Ms: Number(p95('addToCart').toFixed(1)),
    placeOrderP95Ms: Number(p95('placeOrder').toFixed(1)),
    wholeP95Ms: Number(p95('whole').toFixed(1)),
    sqlPerAddToCart,
    sqlPerPlaceOrder: Math.max(sqlPerPlaceOrder5, sqlPerPlaceOrder50),
    sqlPerPlaceOrder5,
    sqlPerPlaceOrder50,
    lastPiecesSold: sold.length,
    lastPiecesRefusedInWords: refusedInWords.length,
    lastPiecesSlowestMs: Math.round(Math.max(...outcomes.map(({ ms }) => ms))),
    oversold: Math.max(0, left.sold - last),
    unsold: Math.max(0, last - left.sold),
    limitOrdersPerSecond: Math.round(limitOrdersPerSecond),
    ratioOfLimit: Number((ordersPerSecond / limitOrdersPerSecond).toFixed(3)),
  }),
)
process.exit(0)
