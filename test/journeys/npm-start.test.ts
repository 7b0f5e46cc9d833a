import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { freshDatabase } from '../world/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'nightmarket-started-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return String(port)
}

test('whoever stops npm, and so only the shell in between, has closed the house', { timeout: 90_000 }, async () => {
  const npm = spawn('npm', ['start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: {
      ...process.env,
      DATABASE_URL: await freshDatabase(),
      PORT: await freePort(),
      NIGHTMARKET_RTMP_PORT: await freePort(),
      NIGHTMARKET_DATA: folder,
      NIGHTMARKET_DEMO: 'off',
    },
  })
  const endHouse = () => process.kill(-(npm.pid ?? 0), 'SIGKILL')
  try {
    const lines = createInterface(npm.stdout)
    let address: string | undefined
    for await (const line of lines) {
      address = /is open: (\S+)/.exec(line)?.[1]
      if (address) break
    }
    assert.ok(address)
    assert.equal((await fetch(`${address}/healthz`)).status, 200)
    npm.kill('SIGTERM')
    // The house holds the other end for as long as it lives.
    npm.stdout.resume()
    await once(npm.stdout, 'close')
    await assert.rejects(fetch(`${address}/healthz`))
  } finally {
    try {
      endHouse()
    } catch {
      // Nobody is left.
    }
  }
})
