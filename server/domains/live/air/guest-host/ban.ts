import { guestPersonIdOf } from '#contracts/live'
import { imposeSanction, type SanctionRow } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { holdDevices, withdrawDevices } from './device.ts'
import { type GuestPlace, sendHome } from './direct.ts'
import { type GuestRow, lockGuest } from './load.ts'

export interface GuestBan {
  /** From every show of the house, not only this one. */
  readonly everywhere?: boolean | undefined
  readonly reason?: string | undefined
}

/**
 * Bars somebody who came by link and has no account: the link opens nothing any more, and the device they came with gets in by no other
 * one, nor into the room, until the measure is lifted. A seat that is taken at the same moment comes wholly before it, and is emptied, or
 * is refused. Refuses whoever has an account: they are barred as a person.
 */
export async function banGuest(
  work: Work,
  place: GuestPlace,
  { everywhere = false, reason }: GuestBan,
): Promise<SanctionRow> {
  await lockShowFor(work, place.showId, 'ban')
  if (everywhere && !work.actor.may.has('people.manage')) throw refuse.notYours({ right: 'people.manage' })
  const guest = await holdGuest(work, place)
  if (guest.person_id !== null) throw refuse.guestHasAccount({ personId: guest.person_id })
  // Whoever has tried the link themselves does not bar their own device.
  const deviceId = guest.device_id !== work.actor.deviceId ? (guest.device_id ?? undefined) : undefined
  const person = { id: guestPersonIdOf(guest.id), name: guest.name, deviceId }
  const row = await imposeSanction(work, {
    place: everywhere ? { scope: 'house', subjectId: '' } : { scope: 'show', subjectId: place.showId },
    person,
    measure: 'ban',
    reason,
  })
  if (guest.state !== 'gone') await sendHome(work, [guest])
  if (deviceId) await withdrawDevices(work, [deviceId], everywhere ? undefined : place.showId)
  if (everywhere) return row
  const until = row.until?.toISOString()
  const body = present({ sanctionId: row.id, personId: person.id, name: person.name, measure: row.measure, until })
  tellRoom(work, place.showId, { lane: 'must', type: 'person-sanctioned', body })
  return row
}

/** Locks the device, then the row. Who takes the seat in between is known by the row alone, which then lets no other in. */
async function holdGuest(work: Work, { showId, guestHostId }: GuestPlace): Promise<GuestRow> {
  const known = await writing(work)
    .selectFrom('live.guest_host')
    .select('device_id')
    .where('id', '=', guestHostId)
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (known?.device_id) await holdDevices(work, [known.device_id])
  return lockGuest(work, guestHostId, showId)
}
