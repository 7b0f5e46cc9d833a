import pg from 'pg'
import type { Db } from 'pg-boss'

type Listen = NonNullable<Db['listen']>

const longestPauseMs = 15_000

/** pg-boss on the house's pool, with one connection of its own that listens for new jobs and comes back by itself. */
export function bossDatabase(pool: pg.Pool, url: string): Db {
  return {
    executeSql: (text, values) => pool.query(text, values),
    listen: (channel, onNotification, onReconnect) => listen(url, channel, onNotification, onReconnect),
  }
}

const listen = async (
  url: string,
  ...[channel, onNotification, onReconnect]: Parameters<Listen>
): ReturnType<Listen> => {
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  let closed = false
  let pauseMs = 250

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'nightmarket jobs', keepAlive: true })
    fresh.on('error', () => {})
    fresh.on('notification', ({ payload }) => payload !== undefined && onNotification(payload))
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    if (closed) return fresh.end()
    client = fresh
    pauseMs = 250
    fresh.once('end', later)
    onReconnect()
  }
  const later = () => {
    client = undefined
    if (closed) return
    again = setTimeout(() => connect().catch(later), pauseMs)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  await connect()
  return {
    async close() {
      closed = true
      clearTimeout(again)
      await client?.end()
    },
  }
}
