import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Type } from 'typebox'

import { permissionsOf } from '#contracts/permissions'
import { Money, route } from '#contracts/route'
import { refusals } from '#kernel/refusal'
import { readConfig } from '#platform/config/config'
import type { House } from '#platform/house'
import { createHttp, on } from '#platform/http'
import { memoryLimiter } from '#platform/http/limit/index'
import { createLog } from '#platform/log/index'
import type { Actor } from '#platform/work'
import { noon, testDatabase } from '#test/world/database'

const refuse = refusals('lantern', { wentOut: ['conflict', 'The lantern has gone out.'] })

const light = route({
  method: 'POST',
  path: '/lanterns/:lanternId',
  may: 'catalogue.write',
  summary: 'Lights a lantern.',
  params: Type.Object({ lanternId: Type.String({ maxLength: 8 }) }),
  query: Type.Object({ times: Type.Optional(Type.Integer({ minimum: 1, default: 1 })) }),
  body: Type.Object({ price: Money }),
  answers: { 201: Type.Object({ id: Type.String(), at: Type.String({ format: 'date-time' }), times: Type.Integer() }) },
})
const look = route({
  method: 'GET',
  path: '/lanterns',
  may: 'anyone',
  summary: 'Looks.',
  answers: { 200: Type.Object({ who: Type.String() }) },
})
const blowOut = route({
  method: 'PUT',
  path: '/lanterns/out',
  may: 'anyone',
  summary: 'Blows out.',
  body: Type.Optional(Type.Object({ gently: Type.Optional(Type.Boolean()) })),
  answers: { 200: Type.Object({ gently: Type.Boolean() }) },
})
const break_ = route({
  method: 'GET',
  path: '/broken',
  may: 'anyone',
  summary: 'Breaks.',
  answers: { 200: Type.Object({}) },
})

const world = await testDatabase()
let asker: Actor | undefined
const house = {
  config: readConfig({}),
  log: createLog({ level: 'silent' }),
  clock: world.clock,
  db: world.db,
  perform: world.perform,
  limiter: memoryLimiter(world.clock),
  whoIs: async () => asker,
} as Partial<House> as House

const app = await createHttp(house, [
  {
    name: 'lantern',
    routes: [
      on(light, ({ params, query, now }) => {
        if (params.lanternId === 'old') throw refuse.wentOut({ since: 'yesterday' })
        return { id: params.lanternId, at: now, times: query.times ?? 0, secret: 'never sent' }
      }),
      on(look, ({ actor }) => ({ who: actor.kind })),
      on(blowOut, ({ body }) => ({ gently: body?.gently ?? false })),
      on(break_, () => {
        throw new Error('password=hunter2')
      }),
    ],
  },
])
after(() => app.close())

const price = { amount: 100, currency: 'CNY' }
const keeper: Actor = { id: 'k', kind: 'member', name: 'Keeper', roles: ['operator'], may: permissionsOf(['operator']) }

async function post(path: string, payload: object, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: `/api${path}`, payload, headers })
}

test('a value is sent with the first status of the contract, and only the fields of the contract', async () => {
  asker = keeper
  const answer = await post('/lanterns/a', { price })
  assert.equal(answer.statusCode, 201)
  assert.deepEqual(answer.json(), { id: 'a', at: noon.toISOString(), times: 1 })
})

test('nobody, a guest and a member without the right are each refused with their own reason', async () => {
  const ask = async (who: Actor | undefined) => {
    asker = who
    const answer = await post('/lanterns/a', { price })
    return [answer.statusCode, answer.json().type]
  }
  assert.deepEqual(await ask(undefined), [401, 'http.not-signed-in'])
  assert.deepEqual(await ask({ ...keeper, kind: 'guest', may: new Set() }), [403, 'http.members-only'])
  assert.deepEqual(await ask({ ...keeper, may: new Set() }), [403, 'http.not-permitted'])
})

test('an asker without the right learns nothing of the form of the request', async () => {
  asker = undefined
  assert.equal((await post('/lanterns/much-too-long', {})).statusCode, 401)
})

test('a refusal is a problem with its code, sentence and details', async () => {
  asker = keeper
  const answer = await post('/lanterns/old', { price })
  assert.equal(answer.statusCode, 409)
  assert.match(answer.headers['content-type'] as string, /^application\/problem\+json/)
  assert.deepEqual(answer.json(), {
    type: 'lantern.went-out',
    title: 'The lantern has gone out.',
    status: 409,
    since: 'yesterday',
  })
})

test('every answer says what a page may load, refusals too', async () => {
  for (const url of ['/api/lanterns/old', '/api/nowhere']) {
    const { headers } = await app.inject({ url })
    assert.match(String(headers['content-security-policy']), /default-src 'self'.*frame-ancestors 'self'/)
    assert.deepEqual([headers['x-content-type-options'], headers['x-frame-options']], ['nosniff', 'SAMEORIGIN'])
    assert.equal(headers['strict-transport-security'], undefined)
  }
})

test('bad input is refused with its field and reason', async () => {
  asker = keeper
  const answer = await post('/lanterns/a', { price: { amount: 1.5, currency: 'CNY' } })
  assert.equal(answer.statusCode, 400)
  assert.equal(answer.json().field, 'price.amount')
  assert.match(answer.json().reason, /integer/)
  const without = await post('/lanterns/a', {})
  assert.equal(without.json().field, 'price')
  assert.equal(
    (
      await app.inject({
        method: 'POST',
        url: '/api/lanterns/a',
        payload: '{"pri',
        headers: { 'content-type': 'application/json' },
      })
    ).statusCode,
    400,
  )
  assert.equal((await post('/lanterns/a', { price, more: 'x'.repeat(300_000) })).json().type, 'http.too-large')
})

test('a bug is answered without its details', async () => {
  const answer = await app.inject({ url: '/api/broken' })
  assert.equal(answer.statusCode, 500)
  assert.ok(!answer.body.includes('hunter2'))
  assert.ok(answer.json().requestId)
})

test('a page of another site cannot act with our cookie, our own pages can', async () => {
  asker = keeper
  assert.equal(
    (await post('/lanterns/a', { price }, { origin: 'https://elsewhere.example', host: 'shop.example' })).statusCode,
    403,
  )
  assert.equal((await post('/lanterns/a', { price }, { origin: 'null', host: 'shop.example' })).statusCode, 403)
  assert.equal(
    (await post('/lanterns/a', { price }, { origin: 'https://shop.example', host: 'shop.example' })).statusCode,
    201,
  )
  const read = await app.inject({ url: '/api/lanterns', headers: { origin: 'https://elsewhere.example' } })
  assert.equal(read.statusCode, 200)
})

test('a body that may be left out may be left out', async () => {
  const answer = await app.inject({ method: 'PUT', url: '/api/lanterns/out' })
  assert.deepEqual([answer.statusCode, answer.json()], [200, { gently: false }])
})
