import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fastify } from 'fastify'

import { createLog, type LogOptions } from './index.ts'
import { pretty } from './pretty.ts'
import { continueTrace, currentTrace, followTraces, traceparentOf, withTrace } from './trace.ts'

function listen(options: LogOptions = {}) {
  const lines: string[] = []
  const log = createLog({ pretty: false, ...options, write: (line) => lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

test('a line is one JSON object with an ISO instant and its fields', () => {
  const { log, last } = listen()
  log.info({ showId: 's1' }, 'A show began.')
  assert.equal(last().msg, 'A show began.')
  assert.equal(last().showId, 's1')
  assert.match(last().time, /^\d{4}-\d\d-\d\dT/)
  assert.equal('pid' in last(), false)
})

test('secrets are covered by name at any depth, in connection strings and in addresses', () => {
  const { log, lines } = listen()
  const secret = 'moon-cake-77'
  log.info({
    headers: { authorization: `Bearer ${secret}`, cookie: secret, 'x-api-key': secret, accept: 'text/html' },
    body: { password: secret, list: [{ streamKey: secret, code: secret, refreshToken: secret }] },
  })
  log.info(`cannot reach postgres://shop:${secret}@db:5432/shop`)
  log.info({ url: `/reset?token=${secret}&page=2` })
  log.info({ req: { method: 'GET', url: `/socket?access_key=${secret}` } })
  log.child({ apiKey: secret }).error({ err: new Error(`redis://:${secret}@cache`) })
  const all = lines.join('')
  assert.equal(all.includes(secret), false, all)
  assert.match(all, /text\/html/)
  assert.match(all, /page=2/)
})

test('an error keeps its code and cause, and none of the baggage that foreign errors carry', () => {
  const { log, lines, last } = listen()
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', config: { headers: { a: 'baggage' } } })
  log.error({ err: new Error('The mail was not sent.', { cause }) })
  assert.equal(last().err.cause.code, 'ECONNREFUSED')
  assert.equal(lines.join('').includes('baggage'), false)
})

test('what is logged is a copy: the object itself keeps its secret', () => {
  const { log } = listen()
  const account = { password: 'moon-cake-77' }
  log.info(account)
  assert.equal(account.password, 'moon-cake-77')
})

test('lines written during a request carry the trace of its caller', async () => {
  const { log, last } = listen()
  const app = fastify()
  followTraces(app)
  app.get('/', async () => {
    await new Promise(setImmediate)
    log.info('inside')
    return { parent: traceparentOf(currentTrace() ?? continueTrace(undefined)) }
  })
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const answer = await app.inject({ url: '/', headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } })
  assert.equal(last().traceId, traceId)
  assert.equal(answer.headers['x-trace-id'], traceId)
  assert.match(answer.json().parent, new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`))
  await app.close()
})

test('a malformed or all-zero traceparent begins a new trace', () => {
  const zero = `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`
  for (const header of [undefined, '', 'x', zero, `ff-${'a'.repeat(32)}-00f067aa0ba902b7-01`]) {
    const trace = continueTrace(header)
    assert.match(trace.traceId, /^[0-9a-f]{32}$/)
    assert.notEqual(trace.traceId, '0'.repeat(32))
    assert.notEqual(trace.traceId, 'a'.repeat(32))
  }
  assert.equal(currentTrace(), undefined)
  assert.equal(
    withTrace(continueTrace(undefined), () => currentTrace()?.sampled),
    false,
  )
})

test('a terminal shows time, level, sentence, fields and stack; other text passes unchanged', () => {
  const line = JSON.stringify({
    level: 50,
    time: '2027-02-06T12:00:00Z',
    msg: 'Lost.',
    showId: 's1',
    err: { stack: 'E\nat x' },
  })
  assert.match(pretty(line, false), /^\d\d:\d\d:\d\d error Lost\. showId=s1\n {4}E\n {4}at x\n$/)
  assert.ok(pretty(line, true).includes('\x1b[31merror'))
  assert.equal(pretty('ready\n', false), 'ready\n')
})
