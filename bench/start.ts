import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { buildIfStale } from '../scripts/build.ts'
import { cpuSeconds, processesNaming, processesOfGroup, residentMb } from './measure/process-tree.ts'

/**
 * The first start after an install, which built the pages (no data), the second on the same data, and a house without the
 * demo that nobody visits.
 */
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-start-'))
chmodSync(folder, 0o711) // the database's own account must get in
const idleSeconds = 20

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

async function start(data: string, demo: 'on' | 'off'): Promise<{ house: ChildProcess; ms: number }> {
  const port = await freePort()
  const began = performance.now()
  const house = spawn('npm', ['start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
    env: {
      ...process.env,
      PORT: String(port),
      NIGHTMARKET_RTMP_PORT: String(await freePort()),
      NIGHTMARKET_DATA: join(folder, data),
      NIGHTMARKET_DEMO: demo,
    },
  })
  while (!(await answers(`http://127.0.0.1:${port}/`))) {
    if (house.exitCode !== null) throw new Error('The house did not open.')
    if (performance.now() - began > 30_000) throw new Error('The house took more than 30 s.')
    await pause(20)
  }
  return { house, ms: Math.round(performance.now() - began) }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { accept: 'text/html' } })
    return answer.ok && (await answer.text()).includes('id="app"')
  } catch {
    return false
  }
}

/** npm goes before the house it started has closed; the data is free once the house itself is gone. */
async function stop(house: ChildProcess): Promise<void> {
  const houses = processesOfGroup(house.pid, 'server/main.ts')
  if (house.pid && houses.length > 0) process.kill(-house.pid, 'SIGTERM')
  while (processesOfGroup(house.pid, 'server/main.ts').length > 0) await pause(20)
}

async function startAndStop(data: string): Promise<number> {
  const { house, ms } = await start(data, 'on')
  await stop(house)
  return ms
}

/** What a house without visitors takes: megabytes, and percent of a core. */
async function idle(): Promise<{ mb: number; cpuPercent: number }> {
  const { house } = await start('idle', 'off')
  await pause(5_000)
  const mine = [...processesNaming(join(folder, 'idle')), ...processesOfGroup(house.pid, 'server/main.ts')]
  const before = cpuSeconds(mine)
  await pause(idleSeconds * 1_000)
  const taken = { mb: residentMb(mine), cpuPercent: ((cpuSeconds(mine) - before) / idleSeconds) * 100 }
  await stop(house)
  return taken
}

try {
  await buildIfStale()
  const coldMs = await startAndStop('demo')
  const warmMs = await startAndStop('demo')
  const { mb, cpuPercent } = await idle()
  const idleMb = Math.round(mb)
  console.log(JSON.stringify({ coldMs, warmMs, idleMb, idleCpuPercent: Number(cpuPercent.toFixed(2)) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
