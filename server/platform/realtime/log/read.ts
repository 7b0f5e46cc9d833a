import type { Position } from '#contracts/wire'
import { type Database, runSql } from '#platform/db/database'
import type { RoomEntry } from './entry.ts'

interface LogRow {
  seq: number
  at: Date
  media_at: Date | null
  lane: 'must' | 'say'
  type: string
  author: string | null
  body: unknown
  withdraws: string[] | null
  withdrawn: boolean
}

/** An entry as the log keeps it: `withdrawn` ones hold their place and are shown to nobody. */
export interface LogEntry extends RoomEntry {
  readonly withdrawn: boolean
}

const columns = 'seq, at, media_at, lane, type, author, body, withdraws::text[] as withdraws, withdrawn'

/** Where a room's log stands; begins the log when the room never had one, so that its epoch is known from the start. */
export async function openHead(db: Database, roomId: string): Promise<Position> {
  const known = (await readHeads(db, [roomId])).get(roomId)
  if (known) return known
  await runSql(db, 'insert into platform.room_head (room_id) values ($1) on conflict do nothing', [roomId])
  const begun = (await readHeads(db, [roomId])).get(roomId)
  if (!begun) throw new Error(`The log of room ${roomId} could not be begun.`)
  return begun
}

/** Where the logs of several rooms stand, in one query. */
export async function readHeads(db: Database, roomIds: readonly string[]): Promise<Map<string, Position>> {
  const { rows } = await runSql(
    db,
    'select room_id, epoch, seq from platform.room_head where room_id = any($1::text[])',
    [roomIds],
  )
  return new Map(
    (rows as { room_id: string; epoch: number; seq: number }[]).map(({ room_id, epoch, seq }) => [
      room_id,
      { epoch, seq },
    ]),
  )
}

/** Entries after `after` up to and with `upTo`, at most `limit`, oldest first. */
export async function readEntries(
  db: Database,
  room: { readonly roomId: string; readonly epoch: number },
  span: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<LogEntry[]> {
  const { rows } = await runSql(
    db,
    `select ${columns} from platform.room_log where room_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
    [room.roomId, span.after, span.upTo, span.limit],
  )
  return (rows as LogRow[]).map((row) => toEntry(room, row))
}

/** The last `limit` lines of the say lane that are still to be shown, oldest first. */
export async function readSaid(
  db: Database,
  room: { readonly roomId: string; readonly epoch: number },
  span: { readonly upTo: number; readonly limit: number },
): Promise<LogEntry[]> {
  const { rows } = await runSql(
    db,
    `select ${columns} from platform.room_log
     where room_id = $1 and seq <= $2 and lane = 'say' and not withdrawn order by seq desc limit $3`,
    [room.roomId, span.upTo, span.limit],
  )
  return (rows as LogRow[]).map((row) => toEntry(room, row)).reverse()
}

function toEntry({ roomId, epoch }: { roomId: string; epoch: number }, row: LogRow): LogEntry {
  return {
    roomId,
    epoch,
    seq: row.seq,
    at: row.at.getTime(),
    ...(row.media_at && { mediaAt: row.media_at.getTime() }),
    lane: row.lane,
    type: row.type,
    ...(row.author !== null && { author: row.author }),
    body: row.body,
    ...(row.withdraws && { withdraws: row.withdraws.map(Number) }),
    withdrawn: row.withdrawn,
  }
}
