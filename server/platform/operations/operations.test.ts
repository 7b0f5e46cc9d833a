import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fastify } from 'fastify'

import type { StatedFact } from '#contracts/platform'
import { openDatabase, runSql } from '#platform/db/database'
import { system } from '#platform/work'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { mountHealth } from './health.ts'
import { openTestHouse } from './test-house.ts'

declare module '#platform/facts' {
  interface Facts {
    'test.stone-laid': { place: number }
    'test.stone-lifted': { place: number }
  }
}

const { app, house, asker } = await openTestHouse({ NIGHTMARKET_METRICS_TOKEN: 'a token of some length' })

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ method, url, headers, remoteAddress: headers['x-test-ip'] ?? '127.0.0.1' })
  return { status: answer.statusCode, body: answer.body, headers: answer.headers }
}

async function exported(query: string): Promise<StatedFact[]> {
  const { body } = await call('GET', `/api/facts?names=test.stone-laid&${query}`)
  return body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('the export gives every fact once, in the order of commits, and goes on after its cursor', async () => {
  for (let place = 0; place < 5; place++)
    await house.perform(system, async (work) => {
      work.record('test.stone-laid', { place })
      work.record('test.stone-lifted', { place })
    })
  const all = await until(async () => {
    const facts = await exported('limit=100')
    return facts.length === 5 ? facts : undefined
  })
  assert.deepEqual(
    all.map(({ data }) => data),
    [0, 1, 2, 3, 4].map((place) => ({ place })),
  )
  const begin = await exported('limit=2')
  const rest = await exported(`after=${begin[1]?.cursor}`)
  assert.deepEqual([...begin, ...rest], all)
  const { headers } = await call('GET', '/api/facts')
  assert.equal(headers['content-type'], 'application/x-ndjson')
  assert.equal((await call('GET', '/api/facts?after=1;drop')).status, 400)
})

test('a fact of a transaction that is still open is not given before its time, and not passed over', async () => {
  const late = house.pool.connect()
  const client = await late
  await client.query('begin')
  await client.query(
    `insert into platform.fact (name, data, actor_id, at) values ('test.stone-laid', '{"place":98}', 'late', now())`,
  )
  await house.perform(system, async (work) => work.record('test.stone-laid', { place: 99 }))
  const before = await exported('limit=100')
  assert.equal(
    before.some(({ data }) => JSON.stringify(data).includes('9')),
    false,
  )
  await client.query('commit')
  client.release()
  const after = await until(async () => {
    const facts = await exported(`after=${before.at(-1)?.cursor}`)
    return facts.length === 2 ? facts : undefined
  })
  assert.deepEqual(
    after.map(({ data }) => data),
    [{ place: 98 }, { place: 99 }],
  )
})

test('facts leave only with somebody who may export', async () => {
  const owner = asker.actor
  asker.actor = person('Ben', 'host')
  assert.equal((await call('GET', '/api/facts')).status, 403)
  asker.actor = undefined
  assert.equal((await call('GET', '/api/facts')).status, 401)
  asker.actor = owner
})

test('a parked fact is listed, retried with its new reason, digested once mended, or skipped', async () => {
  let isBroken = true
  const digested: unknown[] = []
  await house.followers.add({
    name: 'test.builder',
    hears: ['test.stone-lifted'],
    async digest(_tx, { data }) {
      if (isBroken) throw new Error('the crane is broken')
      digested.push(data)
    },
  })
  const parked = await until(async () => {
    const { items } = JSON.parse((await call('GET', '/api/operations/parked-facts?limit=50')).body)
    return items.length === 5 ? items : undefined
  })
  assert.match(parked[0].error, /the crane is broken/)
  const page = JSON.parse((await call('GET', '/api/operations/parked-facts?limit=3')).body)
  const next = JSON.parse(
    (await call('GET', `/api/operations/parked-facts?limit=3&after=${encodeURIComponent(page.next)}`)).body,
  )
  assert.deepEqual([...page.items, ...next.items], parked)

  const path = `/api/operations/parked-facts/test.builder/${parked[0].factId}`
  assert.match(JSON.parse((await call('POST', `${path}/retry`)).body).error, /the crane is broken/)
  isBroken = false
  assert.deepEqual(JSON.parse((await call('POST', `${path}/retry`)).body), { isDigested: true })
  assert.deepEqual(digested, [parked[0].data])
  assert.equal(JSON.parse((await call('POST', `${path}/retry`)).body).type, 'operations.no-such-parked-fact')
  const other = `/api/operations/parked-facts/test.builder/${parked[1].factId}`
  assert.equal((await call('DELETE', other)).status, 200)
  assert.equal((await call('DELETE', other)).status, 404)
  await runSql(house.db, `update platform.parked_fact set follower = 'test.retired' where fact_id = $1`, [
    parked[2].factId,
  ])
  const retired = await call('POST', `/api/operations/parked-facts/test.retired/${parked[2].factId}/retry`)
  assert.equal(JSON.parse(retired.body).type, 'operations.unknown-follower')
})

test('metrics are for this machine or whoever holds the token, and count what happened', async () => {
  const { status, body } = await call('GET', '/metrics')
  assert.equal(status, 200)
  assert.match(body, /nightmarket_http_request_seconds_count\{method="GET",route="\/api\/facts",status="200"\} \d+/)
  assert.match(body, /nightmarket_facts_parked\{follower="test\.builder"\} 2/)
  assert.match(body, /nightmarket_facts_lag_seconds\{follower="test\.builder"\} \d/)
  assert.match(body, /nightmarket_database_connections\{state="open"\} \d/)
  assert.match(body, /nightmarket_process_resident_memory_bytes \d/)
  assert.equal((await call('GET', '/metrics', { 'x-test-ip': '203.0.113.9' })).status, 403)
  assert.equal((await call('GET', '/metrics', { 'x-forwarded-for': '203.0.113.9' })).status, 403)
  const authorization = 'Bearer a token of some length'
  assert.equal((await call('GET', '/metrics', { 'x-test-ip': '203.0.113.9', authorization })).status, 200)
})

test('the details of health tell of followers, connections and the database', async () => {
  const health = JSON.parse((await call('GET', '/api/operations/health')).body)
  assert.equal(health.isReady, true)
  assert.match(health.database.version, /^1[5-9]|^[2-9]\d/)
  const builder = health.followers.find(({ name }: { name: string }) => name === 'test.builder')
  assert.equal(builder.parked, 2)
})

test('jobs that died are seen and can be thrown away; one that is not there is refused in words', async () => {
  const { body } = await call('GET', '/api/operations/jobs')
  assert.deepEqual(JSON.parse(body).dead, [])
  const unknown = await call('POST', '/api/operations/jobs/0197a1f2-6c1e-7cc3-98c4-dc0c0c07398f/retry')
  assert.equal(JSON.parse(unknown.body).type, 'operations.no-such-job')
})

test('the reference describes every route with who may, an example that fits, and the refusals', async () => {
  const api = JSON.parse((await call('GET', '/api/openapi.json')).body)
  assert.equal(api.openapi, '3.1.0')
  const create = api.paths['/webhooks'].post
  assert.equal(create['x-may'], 'house.settings: Change brand, settings and integrations')
  assert.deepEqual(create.requestBody.content['application/json'].example.facts.length, 1)
  assert.ok(create.parameters.some(({ name }: { name: string }) => name === 'Idempotency-Key'))
  assert.equal(api.paths['/webhooks/{webhookId}'].delete.parameters[0].required, true)
  assert.equal(api['x-refusals']['webhook.not-here'].status, 404)
  const ids = Object.values(api.paths).flatMap((path) =>
    Object.values(path as object).map(({ operationId }) => operationId),
  )
  assert.equal(new Set(ids).size, ids.length)
  for (const file of ['', '/reference.js', '/reference.css']) {
    const { status, body } = await call('GET', `/api/reference${file}`)
    assert.equal(status, 200)
    assert.doesNotMatch(body, /https?:\/\//, 'the page loads nothing from elsewhere')
  }
})

test('alive as long as it answers; ready only while the database is there', async () => {
  assert.deepEqual([(await call('GET', '/healthz')).status, (await call('GET', '/readyz')).status], [200, 200])
  const away = openDatabase('postgres://nobody@127.0.0.1:1/nowhere')
  const lonely = fastify()
  mountHealth(lonely, away)
  const { statusCode, body } = await lonely.inject('/readyz')
  assert.deepEqual([statusCode, JSON.parse(body).reasons], [503, ['The database cannot be reached.']])
  assert.equal((await lonely.inject('/healthz')).statusCode, 200)
  await Promise.all([lonely.close(), away.close()])
})
