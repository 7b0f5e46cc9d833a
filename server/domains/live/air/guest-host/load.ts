import type { Selectable } from 'kysely'

import { type GuestHost, seatRoomOf } from '#contracts/live'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { type LiveReader, type LiveTables, writing } from '../../tables.ts'
import { isSameHash, type ReadSecret } from './secret.ts'

export type GuestRow = Selectable<LiveTables['live.guest_host']>

/** A guest host as the desk and their own page have them. */
export function shownGuest(row: GuestRow): GuestHost {
  return present({
    id: row.id,
    showId: row.show_id,
    roomId: seatRoomOf(row.show_id, row.id),
    name: row.name,
    title: row.title,
    state: row.state,
    announced: row.announced,
    sends: row.sends,
    personId: row.person_id ?? undefined,
    muted: row.muted,
    hidden: row.hidden,
    known: row.device_id !== null,
    sitting: row.sitting,
    expiresAt: row.expires_at.toISOString(),
    seenAt: row.seen_at?.toISOString(),
    joinedAt: row.joined_at?.toISOString(),
  })
}

/** Gives a guest host of this show with the row locked; whoever needs the show's row takes it first. */
export async function lockGuest(work: Work, guestHostId: string, showId?: string): Promise<GuestRow> {
  const row = await writing(work)
    .selectFrom('live.guest_host')
    .selectAll()
    .where('id', '=', guestHostId)
    .$if(showId !== undefined, (query) => query.where('show_id', '=', showId ?? ''))
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownGuest()
  return row
}

/** The seat that a browser holds, its row locked; refuses one that has fallen to another or is gone. */
export async function lockSeat(work: Work, held: ReadSecret | undefined): Promise<GuestRow> {
  if (!held) throw refuse.noSeat()
  const row = await writing(work)
    .selectFrom('live.guest_host')
    .selectAll()
    .where('id', '=', held.guestHostId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return checkSeat(row, held)
}

export async function getSeatRow(reader: LiveReader, held: ReadSecret | undefined): Promise<GuestRow> {
  if (!held) throw refuse.noSeat()
  const row = await reader
    .selectFrom('live.guest_host')
    .selectAll()
    .where('id', '=', held.guestHostId)
    .executeTakeFirst()
  return checkSeat(row, held)
}

function checkSeat(row: GuestRow | undefined, held: ReadSecret): GuestRow {
  if (!row || !isSameHash(held.hash, row.seat_hash)) throw refuse.noSeat()
  if (row.state === 'gone') throw refuse.invitationOver()
  return row
}

/** Guest hosts who may still come or are there, in the order in which they were invited. */
export async function findGuestHosts(reader: LiveReader, showId: string): Promise<GuestHost[]> {
  const rows = await reader
    .selectFrom('live.guest_host')
    .selectAll()
    .where('show_id', '=', showId)
    .where('state', '<>', 'gone')
    .orderBy('id')
    .execute()
  return rows.map(shownGuest)
}

/** Whom the page of a show names that is not on air: before it those announced, afterwards those who were in it. */
export async function findGuestNames(
  reader: LiveReader,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<{ id: string; name: string; title: string }[]> {
  return reader
    .selectFrom('live.guest_host')
    .select(['id', 'name', 'title'])
    .where('show_id', '=', id)
    .where('name', '<>', '')
    .where('hidden', '=', false)
    .$if(state === 'planned', (query) => query.where('announced', '=', true).where('state', '<>', 'gone'))
    .$if(state !== 'planned', (query) => query.where('joined_at', 'is not', null))
    .orderBy('id')
    .execute()
}
