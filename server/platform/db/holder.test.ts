import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { until } from '#test/world/until'
import { holdData } from './holder.ts'

const folder = mkdtempSync(join(tmpdir(), 'nightmarket-hold-'))
after(() => rmSync(folder, { recursive: true }))

/** Another process that claims the data and lives until it is killed. */
async function otherHolder(file: string) {
  const code = `const { holdData } = await import(${JSON.stringify(new URL('./holder.ts', import.meta.url).href)})
    holdData(${JSON.stringify(file)}, 4400); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('a second start says which process holds the data, and the setting that helps', async () => {
  const file = join(folder, 'busy.json')
  const other = await otherHolder(file)
  assert.throws(() => holdData(file, 4401), {
    name: 'DataHeld',
    message: new RegExp(`process ${other.pid}.*port 4400.*NIGHTMARKET_DATA`),
  })
  other.kill('SIGKILL')
  await once(other, 'exit')
})

test('the claim of a killed process is taken over, and let go of in the end', async () => {
  const file = join(folder, 'left.json')
  const other = await otherHolder(file)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const letGo = holdData(file, 4401)
  assert.throws(() => holdData(file, 4402), { name: 'DataHeld' })
  letGo()
  holdData(file, 4403)()
})

test('a killed process whose parent has not noticed yet holds nothing', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const file = join(folder, 'unnoticed.json')
  const code = `const { holdData } = await import(${JSON.stringify(new URL('./holder.ts', import.meta.url).href)})
    holdData(${JSON.stringify(file)}, 4400); process.kill(process.pid, 'SIGKILL')`
  // What becomes `sleep` is the parent of the holder and never asks how its child ended.
  const script = `'${process.execPath}' --input-type=module -e "$CODE" & exec sleep 600`
  const parent = spawn('sh', ['-c', script], { env: { ...process.env, CODE: code }, stdio: 'ignore' })
  t.after(() => parent.kill('SIGKILL'))
  const { pid } = await until(() => {
    try {
      const held: { pid: number } = JSON.parse(readFileSync(file, 'utf8'))
      return readFileSync(`/proc/${held.pid}/stat`, 'utf8').includes(') Z ') ? held : undefined
    } catch {
      return undefined
    }
  })
  holdData(file, 4401)()
  assert.ok(pid > 0)
})
