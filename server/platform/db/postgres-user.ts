import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account that PostgreSQL runs under when this process is root, because PostgreSQL refuses to be root. */
export interface PostgresUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** `postgres` where the system has it, else `nobody`; undefined when this process is an ordinary user already. */
export function postgresUser(): PostgresUser | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const found = accounts.find(([name]) => name === wanted)
    if (found) return { name: wanted, uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this system has neither a postgres nor a nobody account. Set DATABASE_URL.',
  )
}

/** The first folder on the way to `path` that the account may not enter, if any. */
export function closedFolder(path: string, user: PostgresUser): string | undefined {
  const folders: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.unshift(folder)
    if (folder === dirname(folder)) break
  }
  return folders.find((folder) => {
    const { mode, uid, gid } = statSync(folder)
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
    return (bits & 1) === 0
  })
}
