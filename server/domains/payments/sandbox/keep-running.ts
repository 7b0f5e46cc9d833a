import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import type { SandboxOptions } from './open.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

export interface RunningSandbox {
  /** Its address; started when first asked for, and again when it died. */
  address(): Promise<string>
  close(): Promise<void>
}

/** Runs the sandbox as a process of its own from the first time somebody needs it. */
export function keepSandboxRunning(options: SandboxOptions): RunningSandbox {
  let isClosed = false
  let running: Promise<{ child: ChildProcess; address: string }> | undefined
  async function start() {
    const child = spawn(process.execPath, [main], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.once('exit', () => {
      running = undefined
    })
    const address = await firstLine(child, options)
    return { child, address }
  }
  return {
    async address() {
      if (isClosed) throw new Error('The payment sandbox is closed.')
      running ??= start()
      running.catch(() => {
        running = undefined
      })
      return (await running).address
    },
    async close() {
      isClosed = true
      const known = await running?.catch(() => undefined)
      if (!known || known.child.exitCode !== null) return
      const ended = new Promise((resolve) => known.child.once('exit', resolve))
      known.child.stdin?.end()
      await ended
    },
  }
}

function firstLine(child: ChildProcess, options: SandboxOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    child.once('error', reject)
    child.once('exit', () => reject(new Error('The payment sandbox did not start.')))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      told += text
      if (told.includes('\n')) resolve(told.slice(0, told.indexOf('\n')))
    })
    child.stdin?.on('error', reject)
    child.stdin?.write(`${JSON.stringify(options)}\n`)
  })
}
