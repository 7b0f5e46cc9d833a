import pg from 'pg'

const againMs = 500

export interface Watch {
  /** Resolves once the first connection listens, or has failed. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

/**
 * Hears of every change to people, sessions, bans and settings, on whichever node it was made, right after its commit:
 * `onChange` gets a tag such as `person:<id>`. `onHearing(false)` is called when the connection is lost, because changes
 * then pass unheard, and `onHearing(true)` when it is back.
 */
export function watchChanges(url: string, onChange: (tag: string) => void, onHearing: (hears: boolean) => void): Watch {
  let client: pg.Client | undefined
  let stopped = false
  let again: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'nightmarket identity', keepAlive: true })
    fresh.on('error', () => {})
    fresh.on('notification', ({ payload }) => onChange(payload ?? ''))
    fresh.on('end', () => {
      if (client === fresh) onHearing(false)
      client = undefined
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

  function retry(): void {
    clearTimeout(again)
    if (!stopped) again = setTimeout(connect, againMs)
  }

  onHearing(false)
  const ready = connect()
  return {
    ready,
    async stop() {
      stopped = true
      clearTimeout(again)
      await ready
      await client?.end().catch(() => {})
    },
  }
}
