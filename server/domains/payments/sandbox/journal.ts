import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Keys } from './keys.ts'
import type { Entry } from './trade/ledger.ts'

type Line = Entry | { readonly keys: Keys }

/** The sandbox's memory on disk: one line a change, read back at the start. Without a folder it forgets everything. */
export interface Journal {
  readonly kept: readonly Line[]
  write(line: Line): void
  close(): Promise<void>
}

export function openJournal(folder: string | undefined): Journal {
  if (!folder) return { kept: [], write: () => {}, close: async () => {} }
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'journal.jsonl')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(readLine) : []
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 })
  return {
    kept,
    write: (line) => void stream.write(`${JSON.stringify(line)}\n`),
    close: () => new Promise((resolve) => stream.end(resolve)),
  }
}

/** A last line that was cut off by a kill is as if it had not been written. */
function readLine(text: string): Line[] {
  if (text === '') return []
  try {
    return [JSON.parse(text) as Line]
  } catch {
    return []
  }
}
