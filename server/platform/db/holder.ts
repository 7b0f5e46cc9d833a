import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'

/** Thrown when another live process works on the same data. */
export class DataHeld extends Error {
  override name = 'DataHeld'
}

/**
 * What tells one process from a later one that happens to get the same number: its start in clock ticks since boot.
 * Empty where the system does not tell, and for one that has ended and only waits for its parent to notice.
 */
function startedTicks(pid: number): string {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? []
    return state === 'Z' || state === 'X' ? '' : (fields[18] ?? '')
  } catch {
    return ''
  }
}

function isAlive(pid: number, ticks: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return ticks === '' || startedTicks(pid) === ticks
}

/**
 * Claims a data folder for this process, or says who holds it. A claim left over by a killed process is taken over.
 * Gives the function which lets go.
 */
export function holdData(file: string, port: number): () => void {
  const claim = JSON.stringify({
    pid: process.pid,
    ticks: startedTicks(process.pid),
    port,
    since: new Date().toISOString(),
  })
  for (let attempt = 0; ; attempt++) {
    try {
      const descriptor = openSync(file, 'wx', 0o600)
      writeSync(descriptor, claim)
      closeSync(descriptor)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error
      refuseIfHeld(file)
      rmSync(file, { force: true })
    }
  }
}

function refuseIfHeld(file: string): void {
  let held: { pid: number; ticks: string; port: number; since: string }
  try {
    held = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return
  }
  if (!isAlive(held.pid, held.ticks)) return
  throw new DataHeld(
    `This data is held by process ${held.pid}, running since ${held.since} on port ${held.port}. ` +
      'Stop that one first, or set NIGHTMARKET_DATA to another folder.',
  )
}
