import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { Type } from 'typebox'
import { route } from '#contracts/route'
import { addressOf, call } from './call.ts'
import { Problem } from './problem.ts'

const Lamp = Type.Object({ id: Type.String(), isLit: Type.Boolean() })
const getLamp = route({
  method: 'GET',
  path: '/streets/:street/lamps/:lampId',
  may: 'anyone',
  summary: 'Shows one lamp.',
  params: Type.Object({ street: Type.String(), lampId: Type.String() }),
  query: Type.Object({ tag: Type.Optional(Type.Array(Type.String())), q: Type.Optional(Type.String()) }),
  answers: { 200: Lamp },
})
const lightLamp = route({
  method: 'POST',
  path: '/lamps',
  may: 'person',
  summary: 'Lights a lamp.',
  body: Type.Object({ id: Type.String() }),
  answers: { 200: Lamp },
})

type Answer = () => Response
const lit = () => Response.json({ id: 'a', isLit: true })
const lost = () => {
  throw new TypeError('fetch failed')
}

/** Lets the pauses between two attempts pass at once. */
const pauses: NodeJS.Immediate[] = []

/** The network of a test: gives these answers one after the other, and keeps what was asked. */
function network(...answers: Answer[]) {
  const asked: { address: string; method: string; headers: Headers; body: unknown }[] = []
  mock.timers.enable({ apis: ['setTimeout'] })
  mock.method(globalThis, 'fetch', async (address: string, request: RequestInit = {}) => {
    const { method = 'GET', headers, body } = request
    asked.push({ address, method, headers: new Headers(headers), body })
    pauses.push(setImmediate(() => mock.timers.tick(1_000)))
    return (answers.shift() ?? lost)()
  })
  return asked
}

afterEach(() => {
  for (const pause of pauses.splice(0)) clearImmediate(pause)
  mock.restoreAll()
  mock.timers.reset()
})

test('an address has its parameters escaped and only the query that is there', () => {
  const input = { params: { street: 'a/b', lampId: 'x' }, query: { tag: ['red', 'new'], q: '' } }
  assert.equal(addressOf(getLamp, input), '/api/streets/a%2Fb/lamps/x?tag=red&tag=new')
})

test('what got no answer is asked again, a post under the same idempotency key', async () => {
  const asked = network(lost, () => new Response('', { status: 502 }), lit)
  assert.deepEqual(await call(lightLamp, { body: { id: 'a' } }), { id: 'a', isLit: true })
  const keys = asked.map(({ headers }) => headers.get('idempotency-key'))
  assert.equal(asked.length, 3)
  assert.equal(new Set(keys).size, 1)
  assert.ok(keys[0])
})

test('without any connection the person is told so in the end', async () => {
  const asked = network()
  await assert.rejects(call(getLamp, { params: { street: 's', lampId: 'a' } }), (thrown) => {
    assert.ok(thrown instanceof Problem)
    assert.equal(thrown.code, 'wire.offline')
    return true
  })
  assert.equal(asked.length, 3)
})

test('a refusal is final and comes with its code, sentence, field and details', async () => {
  const refusal = { type: 'lamp.too-tall', title: 'It does not fit.', status: 409, field: 'id', most: 3 }
  const asked = network(() => Response.json(refusal, { status: 409 }))
  await assert.rejects(call(lightLamp, { body: { id: 'a' } }), (thrown) => {
    assert.ok(thrown instanceof Problem)
    assert.deepEqual(
      [thrown.code, thrown.message, thrown.status, thrown.field, thrown.details.most],
      ['lamp.too-tall', 'It does not fit.', 409, 'id', 3],
    )
    return true
  })
  assert.equal(asked.length, 1)
})

test('an answer that is no problem document still becomes one', async () => {
  network(() => new Response('<h1>Bad</h1>', { status: 400, statusText: 'Bad Request' }))
  await assert.rejects(call(lightLamp, { body: { id: 'a' } }), { code: 'wire.unreadable', status: 400 })
})

test('an act that needs a person makes the browser a guest first, once, and is then done', async () => {
  const asked = network(() => Response.json({ type: 'http.not-signed-in' }, { status: 401 }), lit, lit)
  assert.deepEqual(await call(lightLamp, { body: { id: 'a' } }), { id: 'a', isLit: true })
  assert.deepEqual(
    asked.map(({ address }) => address),
    ['/api/lamps', '/api/auth/guest', '/api/lamps'],
  )
})
