import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fastify } from 'fastify'

import { route } from '#contracts/route'
import { settableClock } from '#platform/clock/index'
import { noon } from '#test/world/database'
import { guest, person } from '#test/world/people'
import { placeOf } from './address.ts'
import { limitRequests, memoryLimiter, redisLimiter } from './index.ts'

const clockAtNoon = () => settableClock(noon)

test('a key may do its whole minute at once, and from then on one thing at a time', async () => {
  const clock = clockAtNoon()
  const limiter = memoryLimiter(clock)
  for (let turn = 0; turn < 6; turn++) assert.deepEqual(await limiter.take('mei', 6), { isAllowed: true })
  assert.deepEqual(await limiter.take('mei', 6), { isAllowed: false, retryAfterMs: 10_000 })
  assert.deepEqual(await limiter.take('lin', 6), { isAllowed: true })
  clock.advance(9_999)
  assert.deepEqual(await limiter.take('mei', 6), { isAllowed: false, retryAfterMs: 1 })
  clock.advance(1)
  assert.deepEqual(await limiter.take('mei', 6), { isAllowed: true })
  assert.equal((await limiter.take('mei', 6)).isAllowed, false)
})

test('being refused costs nothing: the wait does not grow by asking', async () => {
  const limiter = memoryLimiter(clockAtNoon())
  await limiter.take('mei', 1)
  for (let turn = 0; turn < 100; turn++)
    assert.deepEqual(await limiter.take('mei', 1), { isAllowed: false, retryAfterMs: 60_000 })
})

test('a clock set back neither frees nor locks anybody out', async () => {
  const clock = clockAtNoon()
  const limiter = memoryLimiter(clock)
  await limiter.take('mei', 1)
  clock.set(new Date(noon.getTime() - 3_600_000))
  assert.deepEqual(await limiter.take('mei', 1), { isAllowed: false, retryAfterMs: 60_000 })
})

test('memory is bounded, and the one who is busy is not the one forgotten', async () => {
  const limiter = memoryLimiter(clockAtNoon(), 100)
  for (let stranger = 0; stranger < 1_000; stranger++) {
    await limiter.take(`stranger ${stranger}`, 10)
    if (stranger % 50 === 0) await limiter.take('busy', 20)
  }
  assert.equal(limiter.size(), 100)
  assert.equal((await limiter.take('busy', 20)).isAllowed, false)
})

test('one place is an IPv4 address or a whole /64, however it is written', () => {
  assert.equal(placeOf('203.0.113.9'), '203.0.113.9')
  assert.equal(placeOf('::ffff:203.0.113.9'), '203.0.113.9')
  assert.equal(placeOf('2001:db8:0:42:aaaa::1'), placeOf('2001:0DB8::42:9:8:7:6'))
  assert.equal(placeOf('2001:db8:0:42::'), '2001:db8:0:42::/64')
  assert.notEqual(placeOf('2001:db8:0:42::1'), placeOf('2001:db8:0:43::1'))
  assert.equal(placeOf('fe80::1%eth0'), 'fe80:0:0:0::/64')
  assert.equal(placeOf('nonsense'), 'unknown')
})

test('while Redis is away each node counts for itself', async () => {
  const away = { eval: () => Promise.reject(new Error('ECONNREFUSED')) }
  const limiter = redisLimiter(away, memoryLimiter(clockAtNoon()))
  assert.equal((await limiter.take('mei', 1)).isAllowed, true)
  assert.equal((await limiter.take('mei', 1)).isAllowed, false)
})

const say = route({
  method: 'POST',
  path: '/say',
  may: 'person',
  summary: 'Says it.',
  answers: { 200: {} },
  perMinute: 2,
})
const look = route({ method: 'GET', path: '/look', may: 'anyone', summary: 'Looks.', answers: { 200: {} } })

async function appFor(perPlace: number) {
  const app = fastify()
  const people = { mei: person('Mei'), lin: guest('Lin') }
  app.decorateRequest('actor')
  limitRequests(app, memoryLimiter(clockAtNoon()), { perPlace, perPersonReading: 3, perPersonWriting: 3 })
  for (const contract of [say, look])
    app.route({
      method: contract.method,
      url: contract.path,
      config: { contract },
      preValidation: async (request) => {
        const name = request.headers.authorization
        if (name === 'mei' || name === 'lin') request.actor = people[name]
      },
      handler: async () => ({}),
    })
  const ask = async (contract: typeof say | typeof look, name: string, remoteAddress = '203.0.113.9') => {
    const { method, path: url } = contract
    const { statusCode, headers } = await app.inject({ method, url, remoteAddress, headers: { authorization: name } })
    return [statusCode, headers['retry-after']]
  }
  app.setErrorHandler((error, _request, reply) => {
    const { code, kind, details } = error as unknown as { code: string; kind: string; details: Record<string, unknown> }
    return reply
      .code(kind === 'limited' ? 429 : 500)
      .header('retry-after', details.retryAfterSeconds)
      .send({ type: code })
  })
  return { app, ask }
}

test('a route’s own limit counts a person, not the place the person is in', async () => {
  const { app, ask } = await appFor(1_000)
  assert.deepEqual(await ask(say, 'mei'), [200, undefined])
  assert.deepEqual(await ask(say, 'mei', '198.51.100.7'), [200, undefined])
  assert.deepEqual(await ask(say, 'mei'), [429, '30'])
  assert.deepEqual(await ask(say, 'lin'), [200, undefined])
  assert.deepEqual(await ask(look, 'mei'), [200, undefined])
  await app.close()
})

test('who has no session is counted by place; this machine is spared the defaults but not a route’s own limit', async () => {
  const { app, ask } = await appFor(1_000)
  for (let turn = 0; turn < 3; turn++) assert.equal((await ask(look, ''))[0], 200)
  assert.equal((await ask(look, ''))[0], 429)
  assert.equal((await ask(look, '', '198.51.100.7'))[0], 200)
  for (let turn = 0; turn < 9; turn++) assert.equal((await ask(look, '', '127.0.0.1'))[0], 200)
  for (let turn = 0; turn < 2; turn++) assert.equal((await ask(say, '', '127.0.0.1'))[0], 200)
  assert.equal((await ask(say, '', '127.0.0.1'))[0], 429)
  await app.close()
})

test('a place that floods is refused before anybody is looked up', async () => {
  const { app, ask } = await appFor(5)
  const answers = []
  for (let turn = 0; turn < 6; turn++) answers.push((await ask(look, turn % 2 ? 'mei' : 'lin'))[0])
  assert.deepEqual(answers, [200, 200, 200, 200, 200, 429])
  await app.close()
})
