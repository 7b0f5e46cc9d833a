import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of the bench that answers questions over its channel. */
export interface Child {
  readonly pid: number
  ask<Answer>(question: object): Promise<Answer>
  end(signal?: NodeJS.Signals): Promise<void>
}

/** What `npm start` gives the house beside its file. */
export const asStarted = ['--max-semi-space-size=32']

/** Starts a file of this folder as a process of its own; it is ended when the bench ends. */
export function startChild(file: string, environment: Record<string, string> = {}, flags: string[] = []): Child {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: flags,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  return { pid: child.pid ?? 0, ask: (question) => ask(child, question), end: (signal) => end(child, signal) }
}

function ask<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error(`A process of the bench ended while it was asked ${JSON.stringify(question)}.`))
    child.once('exit', died)
    child.once('message', (answer) => {
      child.off('exit', died)
      resolve(answer as Answer)
    })
    child.send(question)
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
