import { type Database, runSql } from '#platform/db/database'
import type { MediaNow, RoomDraft, RoomEntry } from './entry.ts'

interface Head {
  room_id: string
  epoch: number
  seq: number
}

// The rows of room_head are locked in room order, whatever the order of the drafts, and held until the commit.
const appendDrafts = `
  with fresh as (
    select room_id, entries from unnest($1::text[], $2::bigint[]) as fresh (room_id, entries)
  ), head as (
    insert into platform.room_head as head (room_id, seq)
    select room_id, entries from fresh order by room_id
    on conflict (room_id) do update set seq = head.seq + excluded.seq
    returning head.room_id, head.epoch, head.seq
  ), said as (
    insert into platform.room_log (room_id, seq, at, media_at, lane, type, author, body, withdraws)
    select draft.room_id, head.seq - fresh.entries + draft.nth, $3, to_timestamp(draft.media_at / 1000), draft.lane,
      draft.type, draft.author, draft.body::jsonb, draft.withdraws::bigint[]
    from unnest($4::text[], $5::bigint[], $6::float8[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
      as draft (room_id, nth, media_at, lane, type, author, body, withdraws)
    join head using (room_id) join fresh using (room_id)
  )
  select room_id, epoch, seq from head`

const withdrawEntries = `
  update platform.room_log as log set withdrawn = true
  from unnest($1::text[], $2::bigint[]) as target (room_id, seq)
  where log.room_id = target.room_id and log.seq = target.seq`

/**
 * Puts drafts at the end of their rooms' logs inside the caller's transaction, in one statement; call it as the
 * transaction's last act, because the rooms stay locked until the commit; whatever is sent is sent at once. Answers the drafts with their places.
 */
export async function appendToRooms(
  tx: Database,
  drafts: readonly RoomDraft[],
  now: Date,
  mediaNow: MediaNow = () => undefined,
): Promise<RoomEntry[]> {
  if (drafts.length === 0) return []
  const counts = new Map<string, number>()
  const placed = drafts.map((draft) => {
    const nth = (counts.get(draft.roomId) ?? 0) + 1
    counts.set(draft.roomId, nth)
    return { draft, nth, mediaAt: mediaNow(draft.roomId) }
  })
  const rooms = [...counts.keys()].sort()
  const column = <T>(value: (place: (typeof placed)[number]) => T) => placed.map(value)
  const appended = runSql(tx, appendDrafts, [
    rooms,
    rooms.map((roomId) => counts.get(roomId)),
    now,
    column(({ draft }) => draft.roomId),
    column(({ nth }) => nth),
    column(({ mediaAt }) => mediaAt ?? null),
    column(({ draft }) => draft.lane),
    column(({ draft }) => draft.type),
    column(({ draft }) => draft.author ?? null),
    column(({ draft }) => JSON.stringify(draft.body)),
    column(({ draft }) => (draft.withdraws?.length ? `{${draft.withdraws.join()}}` : null)),
  ])
  const [{ rows }] = await Promise.all([appended, withdrawTargets(tx, drafts)])
  const heads = new Map((rows as Head[]).map((head) => [head.room_id, head]))
  return placed.map(({ draft, nth, mediaAt }) => {
    const head = heads.get(draft.roomId)
    if (!head) throw new Error(`The log of room ${draft.roomId} gave no place.`)
    const seq = head.seq - (counts.get(draft.roomId) ?? 0) + nth
    return { ...draft, epoch: head.epoch, seq, at: now.getTime(), ...(mediaAt !== undefined && { mediaAt }) }
  })
}

async function withdrawTargets(tx: Database, drafts: readonly RoomDraft[]): Promise<void> {
  const targets = drafts.flatMap((draft) => (draft.withdraws ?? []).map((seq) => [draft.roomId, seq] as const))
  if (targets.length === 0) return
  await runSql(tx, withdrawEntries, [targets.map(([roomId]) => roomId), targets.map(([, seq]) => seq)])
}
