import { randomUUID } from 'node:crypto'
import pg from 'pg'

const againMs = 500
/** So often it is asked whether what was told is still heard, and so long that is waited for. */
const askedEveryMs = 5_000
const echo = 'echo:'

export interface Watch {
  /** Resolves once the first connection listens, or has failed. */
  readonly ready: Promise<void>
  /** Resolves once every change committed before the call was heard of; at once while nothing can be heard. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/**
 * Hears of every change to people, sessions, bans and settings, on whichever node it was made, right after its commit:
 * `onChange` gets a tag such as `person:<id>`. `onHearing(false)` is called when the connection is lost, because changes
 * then pass unheard, and `onHearing(true)` when it is back. One that has died without a word is noticed within two times
 * `everyMs`.
 */
export function watchChanges(
  url: string,
  onChange: (tag: string) => void,
  onHearing: (hears: boolean) => void,
  everyMs = askedEveryMs,
): Watch {
  let client: pg.Client | undefined
  let stopped = false
  let again: NodeJS.Timeout | undefined
  const waiting = new Map<string, () => void>()

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'nightmarket identity', keepAlive: true })
    fresh.on('error', () => {})
    fresh.on('notification', ({ payload }) => hear(payload ?? ''))
    fresh.on('end', () => {
      if (client === fresh) onHearing(false)
      client = undefined
      for (const payload of waiting.keys()) hear(payload)
      retry()
    })
    try {
      await fresh.connect()
      await fresh.query('listen identity')
      client = fresh
      onHearing(true)
    } catch {
      await fresh.end().catch(() => {})
      retry()
    }
  }

  function hear(payload: string): void {
    if (!payload.startsWith(echo)) onChange(payload)
    waiting.get(payload)?.()
    waiting.delete(payload)
  }

  function retry(): void {
    clearTimeout(again)
    if (!stopped) again = setTimeout(connect, againMs)
  }

  async function catchUp(): Promise<void> {
    if (!client) return
    // Notices come in the order of commits, so an own one that comes back has all earlier ones before it.
    const payload = `${echo}${randomUUID()}`
    const heard = new Promise<void>((resolve) => waiting.set(payload, resolve))
    client.query('select pg_notify($1, $2)', ['identity', payload]).catch(() => hear(payload))
    await heard
  }

  async function askWhetherHeard(): Promise<void> {
    const asked = client
    const patience = setTimeout(() => asked?.connection.stream.destroy(), everyMs)
    await catchUp()
    clearTimeout(patience)
  }

  onHearing(false)
  const ready = connect()
  const asking = setInterval(askWhetherHeard, everyMs).unref()
  return {
    ready,
    catchUp,
    async stop() {
      stopped = true
      clearTimeout(again)
      clearInterval(asking)
      await ready
      await client?.end().catch(() => {})
    },
  }
}
