import { randomUUID } from 'node:crypto'

import { ask } from './wire.ts'

export const address = {
  name: '林小满',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路 1 号',
}

/** What the house said, and how long it took. */
export interface Said {
  readonly status: number
  // The bench reads what it knows to be there, and stops when it is not.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly body: any
  readonly ms: number
}

/** A guest with a browser of their own. Guests of one loopback address share its limit, so there are several. */
export interface Buyer {
  post(path: string, body: object): Promise<Said>
  get(path: string): Promise<Said>
}

export async function enter(port: number, nth: number): Promise<Buyer> {
  const localAddress = `127.0.0.${2 + (nth % 60)}`
  let cookie = ''
  const send = async (method: 'GET' | 'POST', path: string, body?: object): Promise<Said> => {
    const began = performance.now()
    const headers = {
      cookie,
      ...(method === 'POST' && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    }
    const text = body ? JSON.stringify(body) : ''
    const answer = await ask({ port, localAddress, method, path: `/api${path}`, headers, body: text })
    if (answer.cookies.length > 0) cookie = answer.cookies.join('; ')
    const ms = performance.now() - began
    return { status: answer.status, body: answer.text ? JSON.parse(answer.text) : {}, ms }
  }
  const buyer = {
    post: (path: string, body: object) => send('POST', path, body),
    get: (path: string) => send('GET', path),
  }
  expect(await buyer.post('/auth/guest', {}), 200)
  return buyer
}

export function expect(said: Said, status: number): Said {
  if (said.status !== status)
    throw new Error(`${status} was expected, ${said.status} came: ${JSON.stringify(said.body)}`)
  return said
}

/** What each step of a checkout took; the whole includes entering. */
export interface Checkout {
  readonly addToCart: number
  readonly placeOrder: number
  readonly whole: number
}

/** A whole checkout of a new guest: cart, address and shipping, order, paid in the sandbox's instant way, and seen as paid. */
export async function checkOut(port: number, nth: number, variantIds: readonly string[]): Promise<Checkout> {
  const began = performance.now()
  const buyer = await enter(port, nth)
  let addToCart = 0
  for (const variantId of variantIds)
    addToCart = expect(await buyer.post('/cart/lines', { variantId, quantity: 1 }), 201).ms
  const choices = { basket: { from: 'cart' }, address }
  const { priced } = expect(await buyer.post('/checkout/quote', choices), 200).body
  const placed = expect(await buyer.post('/orders', { ...choices, expectedTotal: priced.total }), 201)
  const start = { provider: 'sandbox', method: 'instant' }
  expect(await buyer.post(`/payments/${placed.body.paymentId}/start`, start), 200)
  const done = expect(await buyer.get(`/me/orders/${placed.body.orderId}`), 200)
  if (done.body.state !== 'paid') throw new Error(`The order is ${done.body.state}.`)
  return { addToCart, placeOrder: placed.ms, whole: performance.now() - began }
}

/** A guest with one piece in the cart, ready to press. Pressing orders and pays. */
export async function ready(port: number, nth: number, variantId: string): Promise<() => Promise<Said>> {
  const buyer = await enter(port, nth)
  expect(await buyer.post('/cart/lines', { variantId, quantity: 1 }), 201)
  const choices = { basket: { from: 'cart' }, address }
  const { priced } = expect(await buyer.post('/checkout/quote', choices), 200).body
  return async () => {
    const began = performance.now()
    const placed = await buyer.post('/orders', { ...choices, expectedTotal: priced.total })
    if (placed.status !== 201) return { ...placed, ms: performance.now() - began }
    const paid = await buyer.post(`/payments/${placed.body.paymentId}/start`, {
      provider: 'sandbox',
      method: 'instant',
    })
    return { ...paid, ms: performance.now() - began }
  }
}
