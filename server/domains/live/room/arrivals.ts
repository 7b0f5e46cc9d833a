import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { bumpMinute } from '../desk/curve/bump.ts'
import type { LiveHouse } from '../house/parts.ts'

export interface Arrival {
  readonly showId: string
  readonly personId: string
  readonly name: string
  readonly kind: 'guest' | 'member' | 'system'
  readonly deviceId: string | undefined
  /** Whether they did something, besides being there. */
  readonly acted?: boolean
}

const keepEveryMs = 1_000

/** Notes who came into which room, in memory, and keeps them once a second in one statement. */
export interface Arrivals {
  note(arrival: Arrival): void
  /** Keeps what is noted now; for those who need the row, and for the end. */
  keep(): Promise<void>
  close(): Promise<void>
}

export function createArrivals(
  house: Pick<LiveHouse, 'perform' | 'log'>,
  as: Parameters<LiveHouse['perform']>[0],
): Arrivals {
  let noted = new Map<string, Arrival>()
  let timer: NodeJS.Timeout | undefined
  let keeping: Promise<void> = Promise.resolve()
  let isClosed = false

  // Somebody may still be let in while the house closes; a timer would then go on for ever.
  const keepLater = () => {
    if (!isClosed) timer ??= setTimeout(keep, keepEveryMs)
  }
  const keepNow = async () => {
    clearTimeout(timer)
    timer = undefined
    const arrivals = [...noted.values()]
    noted = new Map()
    if (arrivals.length === 0) return
    try {
      await house.perform(as, (work) => keepArrivals(work, arrivals))
    } catch (error) {
      for (const arrival of arrivals) noted.set(keyOf(arrival), noted.get(keyOf(arrival)) ?? arrival)
      keepLater()
      house.log.warn({ err: error, arrivals: arrivals.length }, 'arrivals wait to be kept')
    }
  }
  const keep = () => {
    keeping = keeping.then(keepNow)
    return keeping
  }
  return {
    note(arrival) {
      const acted = arrival.acted || noted.get(keyOf(arrival))?.acted
      noted.set(keyOf(arrival), acted ? { ...arrival, acted } : arrival)
      keepLater()
    },
    keep,
    async close() {
      isClosed = true
      await keep()
    },
  }
}

const keyOf = ({ showId, personId }: Arrival) => `${showId} ${personId}`

/** Writes visitors in id order; the first coming of each counts as a join of the minute. */
export async function keepArrivals(work: Work, arrivals: readonly Arrival[]): Promise<void> {
  const rows = arrivals.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const { rows: joined } = await sql<{ show_id: string; came: number }>`
    with came as (
      insert into live.visitor as known (show_id, person_id, name, kind, device_id, first_seen_at, acted_at)
      select show_id, person_id, name, kind, device_id, ${work.now}, case when acted then ${work.now}::timestamptz end
      from jsonb_to_recordset(${JSON.stringify(rows.map(rowOf))}::jsonb)
        as arrived (show_id text, person_id text, name text, kind text, device_id text, acted boolean)
      where exists (select from live.room where room.show_id = arrived.show_id)
      on conflict (show_id, person_id) do update
        set name = excluded.name, kind = excluded.kind, device_id = coalesce(excluded.device_id, known.device_id),
            acted_at = coalesce(excluded.acted_at, known.acted_at)
      returning show_id, xmax = 0 as is_new
    )
    select show_id, count(*)::int as came from came where is_new group by show_id order by show_id`.execute(work.tx)
  for (const { show_id, came } of joined) await bumpMinute(work.tx, show_id, work.now, { joins: came })
}

function rowOf({ showId, personId, name, kind, deviceId, acted = false }: Arrival) {
  return { show_id: showId, person_id: personId, name, kind, device_id: deviceId ?? null, acted }
}
