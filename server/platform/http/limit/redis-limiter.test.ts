import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { Redis } from 'ioredis'

import { settableClock } from '#platform/clock/index'
import { freePort, hasProgram } from '#test/world/programs'
import { until } from '#test/world/until'
import { memoryLimiter, redisLimiter } from './index.ts'

const skip = hasProgram('redis-server') ? false : 'redis-server is not installed'

test('two nodes over one Redis share each key’s minute, and keys end by themselves', { skip }, async () => {
  const port = await freePort()
  const server = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ])
  const nodes = [new Redis(port), new Redis(port)]
  after(async () => {
    for (const node of nodes) node.disconnect()
    server.kill()
    await once(server, 'exit')
  })
  await until(() => nodes.every((node) => node.status === 'ready') || undefined)
  const [one, other] = nodes.map((node) => redisLimiter(node, memoryLimiter(settableClock(new Date(0)))))
  assert.ok(one && other)

  for (let turn = 0; turn < 2; turn++) {
    assert.equal((await one.take('mei', 4)).isAllowed, true)
    assert.equal((await other.take('mei', 4)).isAllowed, true)
  }
  const refused = await one.take('mei', 4)
  assert.ok(
    !refused.isAllowed && refused.retryAfterMs > 13_000 && refused.retryAfterMs <= 15_000,
    JSON.stringify(refused),
  )
  assert.equal((await other.take('lin', 4)).isAllowed, true)
  const life = await nodes[0]?.pttl('nightmarket:limit:mei')
  assert.ok(life !== undefined && life > 55_000 && life <= 60_000, String(life))
})
