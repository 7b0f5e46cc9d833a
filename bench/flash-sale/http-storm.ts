import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { newId } from '#kernel/id'
import type { Child } from '../room/children.ts'
import type { Crowd } from './engine.ts'
import { type Request, sendAll } from './http-load.ts'
import { audit, type Market, type Wrongs } from './market.ts'
import { signedInPeople } from './people.ts'

/** So many requests are under way at any moment. */
const lines = 400

export interface HttpRun {
  readonly claimsPerSecond: number
  readonly p99Ms: number
  readonly honoured: number
  readonly wrongs: Wrongs
}

/** The crowd, each signed in with a session of their own, claims over HTTP from a house in a process of its own. */
export async function throughHttp(
  market: Market,
  crowd: Crowd,
  startHouse: (environment: Record<string, string>) => Child,
): Promise<HttpRun> {
  const secret = randomBytes(32).toString('hex')
  const cookies = await signedInPeople(market, secret, crowd.people)
  const { saleId, variantId } = await market.sell(crowd.allotment)
  const house = startHouse({
    DATABASE_URL: market.url,
    NIGHTMARKET_DATA: join(market.folder, 'house'),
    NIGHTMARKET_HOST: '127.0.0.1',
    NIGHTMARKET_DEMO: 'off',
    NIGHTMARKET_LOG: 'error',
    NIGHTMARKET_SECRET: secret,
  })
  const { port } = await house.ask<{ port: number }>({ ask: 'port' })
  // Whoever claims has opened the page before.
  await sendAll(
    port,
    64,
    cookies.map((cookie) => ({ method: 'GET', path: '/api/me/flash-sale-claims?limit=1', cookie })),
    ({ status, body }) => {
      if (status !== 200) throw new Error(`Somebody was not let in: ${status} ${body}`)
    },
  )
  const requests = claims(crowd, cookies, { saleId, variantId })
  const times: number[] = []
  const honoured: string[] = []
  let soldOut = 0
  const { perSecond } = await sendAll(port, lines, requests, ({ status, body, ms }, place) => {
    times.push(ms)
    if (status === 201) honoured.push(idOf(requests[place]))
    else if (body.includes('promotions.sale-sold-out')) soldOut++
    else if (status !== 409 && status !== 429) throw new Error(`A claim was answered ${status}: ${body}`)
  })
  await house.end()
  times.sort((one, other) => one - other)
  return {
    claimsPerSecond: Math.round(perSecond),
    p99Ms: Math.round(times[Math.floor(times.length * 0.99)] ?? Number.NaN),
    honoured: honoured.length,
    wrongs: await audit(market, { saleId, variantId }, { honoured, isSoldOut: soldOut > 0 }),
  }
}

function claims(crowd: Crowd, cookies: readonly string[], goods: { saleId: string; variantId: string }): Request[] {
  const path = `/api/flash-sales/${goods.saleId}/claims`
  return Array.from({ length: crowd.claims }, (_, nth): Request => {
    const body = JSON.stringify({ id: newId(), variantId: goods.variantId, quantity: 1 })
    return { method: 'POST', path, cookie: cookies[nth % cookies.length] ?? '', body }
  })
}

const idOf = (request: Request | undefined): string => (JSON.parse(request?.body ?? '{}') as { id: string }).id
