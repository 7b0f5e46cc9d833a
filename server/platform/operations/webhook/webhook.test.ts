import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'

import { system } from '#platform/work'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { isOpenAddress } from '../../http/public-address.ts'
import { openTestHouse } from '../test-house.ts'
import { isWanted } from './follow.ts'
import { post } from './post.ts'
import { signatureHeaders } from './signature.ts'

declare module '#platform/facts' {
  interface Facts {
    'lantern.lit': { lanternId: string }
    'candle.lit': { candleId: string }
  }
}

interface Message {
  readonly path: string
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

/** A receiver on this machine: answers what it is told to, and keeps what it was sent. */
const received: Message[] = []
const answers = new Map<string, number | 'never' | 'hang-up'>()
const receiver = createServer(async (request, response) => {
  const path = request.url ?? ''
  received.push({ path, headers: request.headers, body: await text(request) })
  const answer = answers.get(path) ?? 204
  if (answer === 'hang-up') request.socket.destroy()
  else if (answer !== 'never')
    response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end('thanks')
})
receiver.listen(0, '127.0.0.1')
await once(receiver, 'listening')
after(() => {
  receiver.close()
  receiver.closeAllConnections()
})
const address = receiver.address()
assert.ok(address !== null && typeof address === 'object')
const at = (path: string) => `http://127.0.0.1:${address.port}${path}`

const { app, house, asker } = await openTestHouse({ NIGHTMARKET_PRIVATE_FETCH: 'on' })

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) {
  const answer = await app.inject({ method, url: `/api${path}`, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

async function hook(path: string, ...facts: string[]) {
  const { status, body } = await call('POST', '/webhooks', { url: at(path), facts })
  assert.equal(status, 201)
  return body
}

async function about(path: string, count = 1): Promise<Message[]> {
  return until(() => {
    const messages = received.filter((message) => message.path === path)
    return messages.length >= count ? messages : undefined
  })
}

/** A delivery of a state that has been tried; what was sent arrives before its outcome is written. */
async function settled(webhookId: string, state: string) {
  return until(async () => {
    const { body } = await call('GET', `/webhooks/${webhookId}/deliveries`)
    return body.items.find((item: { state: string; tries: number }) => item.state === state && item.tries > 0)
  })
}

// All are made before the first fact, for a running follower believes its list for a second.
const chosen = await hook('/chosen', 'lantern.lit')
const flaky = await hook('/flaky', 'candle.lit')
const gone = await hook('/gone', 'candle.*')
const off = await hook('/off', '*')
await call('PATCH', `/webhooks/${off.id}`, { isEnabled: false })

test('a chosen fact arrives once, signed as Standard Webhooks says, and others do not', async () => {
  await house.perform(system, async (work) => work.record('lantern.lit', { lanternId: 'red' }))
  const [message] = await about('/chosen')
  assert.ok(message)
  const { headers, body } = message
  assert.equal(JSON.parse(body).type, 'lantern.lit')
  assert.deepEqual(JSON.parse(body).data, { lanternId: 'red' })
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const key = Buffer.from(chosen.secret.slice('whsec_'.length), 'base64')
  assert.equal(headers['webhook-signature'], `v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  assert.ok(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) < 60)
  assert.match(String(headers.traceparent), /^00-[0-9a-f]{32}-/)
  const delivery = await settled(chosen.id, 'delivered')
  assert.equal(delivery.messageId, headers['webhook-id'])
  assert.equal(received.length, 1)
})

test('a receiver that stumbles is tried again with the same message id, and one that is gone is switched off', async () => {
  answers.set('/flaky', 500)
  answers.set('/gone', 410)
  await house.perform(system, async (work) => work.record('candle.lit', { candleId: 'c1' }))
  await about('/flaky')
  const waiting = await settled(flaky.id, 'waiting')
  assert.equal(waiting.error, 'The receiver answered 500.')
  answers.delete('/flaky')
  const [first, second] = await about('/flaky', 2)
  assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id'])
  assert.equal((await settled(flaky.id, 'delivered')).tries, 2)

  const webhooks = (await call('GET', '/webhooks')).body.items as {
    id: string
    isEnabled: boolean
    disabledReason?: string
  }[]
  const worn = webhooks.find(({ id }) => id === gone.id)
  assert.equal(worn?.isEnabled, false)
  assert.match(worn?.disabledReason ?? '', /410/)
  assert.equal(
    received.some(({ path }) => path === '/off'),
    false,
  )
})

test('a delivery can be sent once more, under the id it had', async () => {
  const before = await settled(chosen.id, 'delivered')
  assert.equal((await call('POST', `/webhooks/${chosen.id}/deliveries/${before.id}/redeliver`)).status, 200)
  const messages = await about('/chosen', 2)
  assert.equal(messages[1]?.headers['webhook-id'], messages[0]?.headers['webhook-id'])
  const stranger = await call('POST', `/webhooks/${flaky.id}/deliveries/${before.id}/redeliver`)
  assert.deepEqual([stranger.status, stranger.body.type], [404, 'webhook.no-such-delivery'])
})

test('a test message tells what the receiver answered; redirects are not followed', async () => {
  const { status, body } = await call('POST', `/webhooks/${chosen.id}/test`)
  assert.deepEqual([status, body.isDelivered, body.status], [200, true, 204])
  answers.set('/chosen', 302)
  const moved = await call('POST', `/webhooks/${chosen.id}/test`)
  assert.deepEqual([moved.body.isDelivered, moved.body.status], [false, 302])
  assert.equal(
    received.some(({ path }) => path === '/elsewhere'),
    false,
  )
  answers.delete('/chosen')
})

test('a receiver that never answers, or hangs up, costs a bounded wait and a sentence', async () => {
  const send = (path: string) => post({ url: at(path), body: '{}', headers: {}, mayGoInside: true, limitMs: 300 })
  answers.set('/silent', 'never')
  assert.deepEqual(await send('/silent'), { error: 'No answer in 0.3 s.' })
  answers.set('/rude', 'hang-up')
  assert.match((await send('/rude')).error ?? '', /hang up/)
})

test('an address inside the own network is not called, however it is written', async () => {
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '10.1.2.3',
    '169.254.169.254',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
  ])
    assert.equal(isOpenAddress(`http://${host}/`), false, host)
  assert.equal(isOpenAddress('https://example.com/hook'), true)
  const before = received.length
  const posted = await post({ url: at('/inside'), body: '{}', headers: {}, mayGoInside: false, limitMs: 1_000 })
  assert.match(posted.error ?? '', /own network/)
  assert.equal(received.length, before)
})

test('only who may change the settings sees or makes webhooks', async () => {
  const owner = asker.actor
  asker.actor = person('Ana', 'operator')
  for (const answer of [
    await call('GET', '/webhooks'),
    await call('POST', '/webhooks', { url: at('/x'), facts: ['*'] }),
  ])
    assert.deepEqual([answer.status, answer.body.type], [403, 'http.not-permitted'])
  asker.actor = owner
  assert.equal((await call('POST', '/webhooks', { url: 'ftp://example.com', facts: ['*'] })).status, 400)
  assert.equal((await call('POST', '/webhooks', { url: at('/x'), facts: ['everything'] })).status, 400)
})

test('a removed webhook is gone with its deliveries', async () => {
  assert.equal((await call('DELETE', `/webhooks/${flaky.id}`)).status, 200)
  assert.equal((await call('GET', `/webhooks/${flaky.id}/deliveries`)).body.type, 'webhook.not-here')
})

test('a house that had no webhook any more tells a new one all that is stated from then on', async () => {
  const { items } = (await call('GET', '/webhooks')).body as { items: { id: string }[] }
  for (const { id } of items) await call('DELETE', `/webhooks/${id}`)
  const light = (lanternId: string) => house.perform(system, async (work) => work.record('lantern.lit', { lanternId }))
  await light('unseen')
  const passed = () => house.followers.all().find(({ name }) => name === 'platform.webhooks')?.hears?.length
  await until(() => (passed() === 1 ? true : undefined))
  await light('unseen, too')
  await hook('/late', 'lantern.*')
  await light('first')
  await light('second')
  const told = (await about('/late', 2)).map(({ body }) => JSON.parse(body).data.lanternId)
  assert.deepEqual(told.toSorted(), ['first', 'second'])
  assert.equal(passed(), undefined)
})

test('patterns: one fact, a domain, everything', () => {
  assert.equal(isWanted('live.show-started', 'live.show-started'), true)
  assert.equal(isWanted('live.*', 'live.show-started'), true)
  assert.equal(isWanted('live.*', 'lively.show-started'), false)
  assert.equal(isWanted('*', 'live.show-started'), true)
  assert.equal(isWanted('live.show', 'live.show-started'), false)
})

test('the signature is the one of the standard’s own example', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const sentAt = new Date(1_614_265_330_000)
  const headers = signatureHeaders(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt, '{"test": 2432232314}')
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})
