import { sql } from 'kysely'

import type { Clock } from '#platform/clock/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { Caller } from './caller.ts'

/** Nobody's "last seen" is older than this while they are here. */
const againMs = 5 * 60_000
const flushMs = 20_000
const mostKept = 50_000

export interface Seen {
  note(caller: Caller, tokenId?: string): void
  /** Writes what was noted: one statement a table, however many people. */
  flush(): Promise<void>
  stop(): Promise<void>
}

/** Notes who was seen, in memory, and writes it down now and then, so that a chat line costs no write for it. */
export function createSeen(db: Database, clock: Clock, onError: (error: unknown) => void): Seen {
  const noted = new Map<string, number>()
  let waiting: { table: 'person' | 'session' | 'token' | 'device'; id: string; personId: string }[] = []

  function noteOne(table: (typeof waiting)[number]['table'], id: string | undefined, personId: string): void {
    if (!id) return
    const key = table === 'device' ? `${id} ${personId}` : id
    const now = clock.monotonicMs()
    const before = noted.get(key)
    if (before !== undefined && now - before < againMs) return
    if (noted.size >= mostKept) noted.clear()
    noted.set(key, now)
    waiting.push({ table, id, personId })
  }

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    const now = clock.now()
    const ids = (table: string) =>
      batch
        .filter((one) => one.table === table)
        .map((one) => one.id)
        .sort()
    if (batch.length === 0) return
    await sql`update identity.person set seen_at = ${now} where id = any(${ids('person')})`.execute(db)
    await sql`update identity.session set seen_at = ${now} where id = any(${ids('session')})`.execute(db)
    await sql`update identity.token set used_at = ${now} where id = any(${ids('token')})`.execute(db)
    const devices = batch.filter((one) => one.table === 'device')
    await sql`
      insert into identity.device (id, person_id, seen_at)
      select id, person_id, ${now} from unnest(${devices.map((one) => one.id)}::text[], ${devices.map((one) => one.personId)}::text[])
        as seen (id, person_id) order by id, person_id
      on conflict (id, person_id) do update set seen_at = excluded.seen_at`.execute(db)
  }

  const timer = setInterval(() => void flush().catch(onError), flushMs)
  timer.unref()
  return {
    note(caller, tokenId) {
      noteOne('person', caller.id, caller.id)
      noteOne('session', caller.sessionId, caller.id)
      noteOne('device', caller.deviceId, caller.id)
      noteOne('token', tokenId, caller.id)
    },
    flush,
    async stop() {
      clearInterval(timer)
      await flush().catch(onError)
    },
  }
}

/** Remembers that a person used a device, in the same commit; bans by device start from it. */
export async function noteDevice(work: Work, personId: string, deviceId: string): Promise<void> {
  await sql`
    insert into identity.device (id, person_id, seen_at) values (${deviceId}, ${personId}, ${work.now})
    on conflict (id, person_id) do update set seen_at = excluded.seen_at`.execute(work.tx)
}
