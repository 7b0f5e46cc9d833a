import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

import * as contract from '#contracts/platform/house'
import { type MountedRoute, on } from '#platform/http'
import { gateOf } from '../auth/gate.ts'
import { reading } from '../tables.ts'
import { changeLogo, changeLook } from './change.ts'
import { keepLogo } from './logo.ts'
import { readBrand } from './queries.ts'

export const brandRoutes: MountedRoute[] = [
  on(contract.getBrand, async ({ reader, request, reply }) => {
    const brand = await readBrand(reading(reader))
    return isKnown(request, reply, brand) ? undefined : brand
  }),
  on(contract.getHouse, async ({ house, request, reply }) => {
    const { language, currency, timeZone } = await gateOf(house).rules()
    const answer = { language, currency, timeZone }
    return isKnown(request, reply, answer) ? undefined : answer
  }),
  on(contract.changeBrand, async ({ body, perform, reader }) => {
    await perform((work) => changeLook(work, body))
    return readBrand(reading(reader))
  }),
  on(contract.changeLogo, async ({ request, house, perform, reader }) => {
    await keepLogo(house, perform, request.body)
    return readBrand(reading(reader))
  }),
  on(contract.removeLogo, async ({ house, perform, reader }) => {
    const before = await perform((work) => changeLogo(work, undefined))
    if (before) await house.storage.remove(before.key)
    return readBrand(reading(reader))
  }),
]

/** Sets ETag and Cache-Control, and answers 304 by itself when the browser has this very answer. */
function isKnown(request: FastifyRequest, reply: FastifyReply, answer: object): boolean {
  const tag = `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=60')
  if (request.headers['if-none-match'] !== tag) return false
  reply.code(304).send()
  return true
}
