import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'

/** A server of tests, its template and some dozen databases at once take less than this. */
const roomNeeded = 4 * 2 ** 30

/**
 * A new folder for what nobody misses after the tests. It lies in memory where the system offers that and there is room: a
 * database is a thousand files, which take a disk two seconds to make and memory forty milliseconds.
 */
export function scratchFolder(name: string): string {
  if (!isRoomy()) return mkdtempSync(join(tmpdir(), `${name}-`))
  sweep()
  return mkdtempSync(join(memory, `${name}.${process.pid}-`))
}

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory()) > roomNeeded
  } catch {
    return false // There is no such folder on this system.
  }
}

/** Takes away what killed tests left: it would hold memory until the machine is started again. */
function sweep(): void {
  for (const entry of readdirSync(memory)) {
    const [, owner] = /^nightmarket-.*\.(\d+)-\w{6}$/.exec(entry) ?? []
    if (owner && !isAlive(Number(owner))) rmSync(join(memory, entry), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // It is somebody else's.
  }
}
