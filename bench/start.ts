import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { cpuSeconds, processesNaming, processesOfGroup, residentMb } from './measure/process-tree.ts'

/** The first start on empty data, the second on the same, and a house without the demo that nobody visits. */
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-start-'))
chmodSync(folder, 0o711)

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

async function stop(house: ChildProcess): Promise<void> {
  if (house.exitCode !== null || !house.pid) return
  process.kill(-house.pid, 'SIGTERM')
  await once(house, 'exit')
}

const cold = await start('demo', 'on')
await stop(cold.house)
const warm = await start('demo', 'on')
await stop(warm.house)

const idle = await start('idle', 'off')
await pause(5_000)
const mine = [...processesNaming(join(folder, 'idle')), ...processesOfGroup(idle.house.pid, 'server/main.ts')]
const before = cpuSeconds(mine)
await pause(15_000)
const idleCpuPercent = ((cpuSeconds(mine) - before) / 15) * 100
const idleMb = residentMb(mine)
await stop(idle.house)
rmSync(folder, { recursive: true, force: true })

console.log(
  JSON.stringify({
    coldMs: cold.ms,
    warmMs: warm.ms,
    idleMb: Math.round(idleMb),
    idleCpuPercent: Number(idleCpuPercent.toFixed(2)),
  }),
)
