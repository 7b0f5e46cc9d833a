import type { ServerResponse } from 'node:http'
import process from 'node:process'
import pg from 'pg'

import { readConfig } from '#platform/config/config'
import { openHouse } from '#server/open'

/**
 * A node in a process of its own that dies by -9 in the middle of placing an order, where the call's `x-die` says:
 * `before-commit` when everything is written, `before-answer` when it is committed and nobody was told. Tells its port.
 */
const die = () => process.kill(process.pid, 'SIGKILL')
let isDueAtCommit = false

const query = pg.Client.prototype.query
const hasOrder = new WeakSet<pg.Client>()
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [asked] = args
  const text = typeof asked === 'string' ? asked : String((asked as { text?: string }).text ?? '')
  if (/insert into "?orders"?\."?order"?\W/i.test(text)) hasOrder.add(this)
  if (isDueAtCommit && hasOrder.has(this) && /^commit/i.test(text)) die()
  return (query as (...given: unknown[]) => unknown).apply(this, args)
} as typeof query

const config = readConfig({ ...process.env, NIGHTMARKET_HOST: '127.0.0.1', NIGHTMARKET_DEMO: 'off' })
const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
house.http.server.prependListener('request', (call, answer: ServerResponse) => {
  const wish = call.headers['x-die']
  if (wish === 'before-commit') isDueAtCommit = true
  if (wish === 'before-answer') answer.writeHead = die as never
})
const { port } = house.http.server.address() as { port: number }
process.send?.({ port })
process.once('disconnect', () => process.exit())
