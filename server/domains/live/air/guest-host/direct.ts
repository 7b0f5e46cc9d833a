import type { Work } from '#platform/work'
import { noEarlierThan } from '../../house/no-earlier.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { checkGuestStep, freePlace } from './guest-host.ts'
import { type GuestRow, lockGuest } from './load.ts'

export interface GuestPlace {
  readonly showId: string
  readonly guestHostId: string
}

/**
 * Lets a waiting guest host into the show. Each of the places holds one (an index says so); two hosts who press at once
 * queue on the show's row, and the second finds it done.
 */
export async function letIn(work: Work, { showId, guestHostId }: GuestPlace, most: number): Promise<GuestRow> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'live') throw refuse.notLive()
  const row = await lockGuest(work, guestHostId, showId)
  if (row.state === 'on') return row
  checkGuestStep(row.state, 'on')
  const taken = await writing(work)
    .selectFrom('live.guest_host')
    .select('place')
    .where('show_id', '=', showId)
    .where('place', 'is not', null)
    .execute()
  const place = freePlace(
    taken.map((one) => one.place),
    most,
  )
  const { id, name, title } = row
  if (!row.hidden) tellRoom(work, showId, { lane: 'must', type: 'guest-joined', body: { id, name, title } })
  const person = row.person_id === null ? {} : { personId: row.person_id }
  work.record('live.guest-joined', { showId, guestHostId: id, name, title, ...person })
  return writing(work)
    .updateTable('live.guest_host')
    .set({ state: 'on', place, on_at: work.now, joined_at: row.joined_at ?? work.now, muted: false })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Takes a guest host out of the show, back into the waiting room; one who is there stays there. */
export async function takeDown(work: Work, { showId, guestHostId }: GuestPlace): Promise<GuestRow> {
  await lockShowFor(work, showId, 'run')
  const row = await lockGuest(work, guestHostId, showId)
  if (row.state === 'waiting') return row
  checkGuestStep(row.state, 'waiting')
  tellLeft(work, row)
  return writing(work)
    .updateTable('live.guest_host')
    .set({ state: 'waiting', place: null, on_at: null })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function mute(work: Work, { showId, guestHostId }: GuestPlace, muted: boolean): Promise<GuestRow> {
  await lockShowFor(work, showId, 'run')
  const row = await lockGuest(work, guestHostId, showId)
  if (row.state === 'gone') throw refuse.invitationOver()
  await writing(work).updateTable('live.guest_host').set({ muted }).where('id', '=', row.id).execute()
  return { ...row, muted }
}

/** Withdraws an invitation for good; of somebody who never came nothing is kept, and of one who has gone not even the name. */
export async function withdraw(work: Work, { showId, guestHostId }: GuestPlace): Promise<GuestRow> {
  await lockShowFor(work, showId, 'run')
  const row = await lockGuest(work, guestHostId, showId)
  if (row.state === 'gone') return forget(work, row)
  await sendHome(work, [row])
  return { ...row, state: 'gone' }
}

/** Withdraws invitations whose rows are locked, and shows those out who sit there. */
export async function sendHome(work: Work, rows: readonly GuestRow[]): Promise<void> {
  for (const row of rows) {
    tellLeft(work, row)
    work.record('live.guest-withdrawn', { showId: row.show_id, guestHostId: row.id })
  }
  await dismiss(work, rows)
}

async function forget(work: Work, row: GuestRow): Promise<GuestRow> {
  const nobody = { name: '', title: '', person_id: null, device_id: null }
  await writing(work).updateTable('live.guest_host').set(nobody).where('id', '=', row.id).execute()
  return { ...row, ...nobody }
}

/** Sends all guest hosts of a show home that is over or called off; its row is locked. */
export async function dismissGuests(work: Work, showId: string): Promise<void> {
  const rows = await writing(work)
    .selectFrom('live.guest_host')
    .selectAll()
    .where('show_id', '=', showId)
    .where('state', '<>', 'gone')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  for (const row of rows) tellLeft(work, row)
  await dismiss(work, rows)
}

/** Withdraws the seats of people whose hands are down. */
export async function dismissSeats(work: Work, guestHostIds: readonly string[]): Promise<GuestRow[]> {
  if (guestHostIds.length === 0) return []
  const rows = await writing(work)
    .selectFrom('live.guest_host')
    .selectAll()
    .where('id', 'in', guestHostIds)
    .where('state', '<>', 'gone')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  for (const row of rows) tellLeft(work, row)
  await dismiss(work, rows)
  return rows.map((row) => ({ ...row, state: 'gone' as const }))
}

/** With the seat of somebody who was called up their hand goes down. */
export async function takeHandsDown(work: Work, guestHostIds: readonly string[]): Promise<void> {
  if (guestHostIds.length === 0) return
  const rows = await writing(work)
    .updateTable('live.hand')
    .set({ lowered_at: noEarlierThan(work, 'raised_at') })
    .where('guest_host_id', 'in', guestHostIds)
    .where('lowered_at', 'is', null)
    .returning(['id', 'show_id', 'person_id'])
    .execute()
  for (const { id: handId, show_id: showId, person_id: personId } of rows) {
    work.record('live.hand-lowered', { showId, handId, personId, by: 'left' })
  }
}

async function dismiss(work: Work, rows: readonly GuestRow[]): Promise<void> {
  if (rows.length === 0) return
  await takeHandsDown(
    work,
    rows.map((row) => row.id),
  )
  const tx = writing(work)
  const came = rows.filter((row) => row.joined_at !== null).map((row) => row.id)
  const never = rows.filter((row) => row.joined_at === null).map((row) => row.id)
  if (never.length > 0) await tx.deleteFrom('live.guest_host').where('id', 'in', never).execute()
  if (came.length === 0) return
  await tx
    .updateTable('live.guest_host')
    .set({ state: 'gone', link_hash: null, seat_hash: null, place: null, on_at: null })
    .where('id', 'in', came)
    .execute()
}

/** Room and facts hear that somebody who was in the show has left it; nothing is said of others. */
export function tellLeft(work: Work, { id, show_id: showId, name, title, on_at, hidden }: GuestRow): void {
  if (on_at === null) return
  if (!hidden) tellRoom(work, showId, { lane: 'must', type: 'guest-left', body: { id, name, title } })
  work.record('live.guest-left', { showId, guestHostId: id, name, ms: work.now.getTime() - on_at.getTime() })
}
