import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100 // USER_HZ, the same on every Linux

/** Every process whose command line holds `text`, and all of their children. */
export function processesNaming(text: string): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const named = pids.filter((pid) => read(pid, 'cmdline').includes(text))
  const children = pids.filter((pid) => named.includes(parentOf(pid)))
  return [...new Set([...named, ...children])].filter((pid) => pid !== process.pid)
}

/** The processes of a group (npm and what it started) whose command line holds `text`, npm's own excepted. */
export function processesOfGroup(group: number | undefined, text: string): number[] {
  const isNode = (pid: number) => !/\0?npm |sh\0-c/.test(read(pid, 'cmdline'))
  return processesNaming(text).filter((pid) => fieldOf(pid, 2) === group && isNode(pid))
}

/**
 * Resident memory in MB. Proportional (PSS): a page that several processes share counts once, so PostgreSQL's buffers
 * are not counted for each of its processes.
 */
export function residentMb(pids: readonly number[]): number {
  let kilobytes = 0
  for (const pid of pids) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0)
  return kilobytes / 1024
}

/** CPU seconds used so far. */
export function cpuSeconds(pids: readonly number[]): number {
  let ticks = 0
  for (const pid of pids) {
    ticks += fieldOf(pid, 11) + fieldOf(pid, 12)
  }
  return ticks / ticksPerSecond
}

function parentOf(pid: number): number {
  return fieldOf(pid, 1)
}

/** A number of /proc/<pid>/stat, counted from 0 at the state. */
function fieldOf(pid: number, place: number): number {
  return Number(read(pid, 'stat').split(') ').pop()?.split(' ')[place] ?? 0)
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}
