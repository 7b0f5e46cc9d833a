import { guestPersonIdOf } from '#contracts/live'
import { checkDevice } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { checkNotBarred } from '../../room/bar.ts'
import { getShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { holdDevices } from './device.ts'
import { takeHandsDown, tellLeft } from './direct.ts'
import { checkGuestStep, checkMayTakeSeat } from './guest-host.ts'
import { type GuestRow, lockGuest, lockSeat } from './load.ts'
import { isSameHash, newSecret, type ReadSecret } from './secret.ts'

/** Who comes with a link. */
export interface Browser {
  /** The seat it says it holds already. */
  readonly held: ReadSecret | undefined
  readonly deviceId: string
}

export interface TakenSeat {
  readonly row: GuestRow
  /** Of a browser that takes the seat now; one that holds it keeps what it has. */
  readonly secret: string | undefined
}

/**
 * Exchanges a link's secret for a seat. One browser at a time: of two that come at once the row's lock lets one in, and
 * the other is refused until nobody has been there for half a minute. A device that is barred from the house or the room gets none.
 */
export async function takeSeat(
  work: Work,
  link: ReadSecret | undefined,
  { held, deviceId }: Browser,
): Promise<TakenSeat> {
  if (!link) throw refuse.unknownGuest()
  await holdDevices(work, [deviceId])
  const row = await lockGuest(work, link.guestHostId)
  if (!isSameHash(link.hash, row.link_hash)) throw refuse.unknownGuest()
  await checkShow(work, row.show_id)
  await checkDevice(work.tx, deviceId)
  await checkNotBarred(work.tx, row.show_id, { id: guestPersonIdOf(row.id), deviceId }, work.now)
  const isOwn = held !== undefined && held.guestHostId === row.id && isSameHash(held.hash, row.seat_hash)
  checkMayTakeSeat({ state: row.state, expiresAt: row.expires_at, seenAt: row.seen_at }, isOwn, work.now)
  if (isOwn) return { row, secret: undefined }
  return giveSeat(work, row, deviceId)
}

/** Gives the seat to a browser that comes now; whoever had it before has it no longer. The device is kept of those who come by link. */
export async function giveSeat(
  work: Work,
  { id }: Pick<GuestRow, 'id'>,
  deviceId: string | null = null,
): Promise<TakenSeat> {
  const { secret, hash } = newSecret(id)
  const row = await writing(work)
    .updateTable('live.guest_host')
    .set({ seat_hash: hash, seen_at: work.now, device_id: deviceId })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { row, secret }
}

/** A page is ready to be seen and heard. Whoever was in the show stays in it: a reload comes back to the same place. */
export async function sitDown(work: Work, held: ReadSecret | undefined): Promise<GuestRow> {
  const row = await lockSeat(work, held)
  await checkShow(work, row.show_id)
  if (row.state === 'invited') checkGuestStep(row.state, 'waiting')
  return writing(work)
    .updateTable('live.guest_host')
    .set({ state: row.state === 'on' ? 'on' : 'waiting', sitting: row.sitting + 1, seen_at: work.now })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The page is still there. */
export async function stayInSeat(work: Work, held: ReadSecret | undefined): Promise<GuestRow> {
  const row = await lockSeat(work, held)
  await writing(work).updateTable('live.guest_host').set({ seen_at: work.now }).where('id', '=', row.id).execute()
  return { ...row, seen_at: work.now }
}

/** Leaves the show and the seat. By link one can come again; who was called up is called again. */
export async function leaveSeat(work: Work, held: ReadSecret | undefined): Promise<GuestRow> {
  return freeSeat(work, await lockSeat(work, held))
}

/** Empties a seat whose row is locked. */
export async function freeSeat(work: Work, row: GuestRow): Promise<GuestRow> {
  tellLeft(work, row)
  if (row.person_id !== null) await takeHandsDown(work, [row.id])
  return writing(work)
    .updateTable('live.guest_host')
    .set({
      state: row.person_id === null ? 'invited' : 'gone',
      seat_hash: null,
      seen_at: null,
      place: null,
      on_at: null,
      sitting: row.sitting + 1,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function checkShow(work: Work, showId: string): Promise<void> {
  const { state } = await getShowRow(writing(work), showId)
  if (state === 'cancelled') throw refuse.cancelled()
  if (state === 'ended' || state === 'replay') throw refuse.ended()
}
