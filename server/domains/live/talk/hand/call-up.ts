import type { Hand } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { lockGuest } from '../../air/guest-host/load.ts'
import { giveSeat, type TakenSeat } from '../../air/guest-host/seat.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { shownHand } from './queries.ts'

/** So long a call stands. */
const standsMs = 1_800_000

/**
 * Calls somebody up: a seat is kept for them, with sound. Two who press at once queue on the show's row, and the second
 * finds it done; a hand that has gone down meanwhile is not called.
 */
export async function callUp(work: Work, showId: string, handId: string): Promise<Hand> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'live') throw refuse.notLive()
  const hand = await writing(work)
    .selectFrom('live.hand')
    .selectAll()
    .where('id', '=', handId)
    .where('show_id', '=', showId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!hand || hand.lowered_at !== null) throw refuse.handDown()
  if (hand.called_at !== null) return shownHand(hand)
  const guestHostId = newId(work.now.getTime())
  await writing(work)
    .insertInto('live.guest_host')
    .values({
      id: guestHostId,
      show_id: showId,
      name: hand.name,
      person_id: hand.person_id,
      sends: 'audio',
      link_hash: null,
      expires_at: new Date(work.now.getTime() + standsMs),
      invited_by: work.actor.id,
      invited_at: work.now,
    })
    .execute()
  const called = await writing(work)
    .updateTable('live.hand')
    .set({ called_at: work.now, guest_host_id: guestHostId })
    .where('id', '=', handId)
    .returningAll()
    .executeTakeFirstOrThrow()
  const person = { id: hand.person_id, name: hand.name }
  tellRoom(work, showId, { lane: 'must', type: 'hand-called', body: { handId, person } })
  work.record('live.hand-called', { showId, handId, personId: hand.person_id })
  return shownHand(called)
}

/** Takes the seat that the caller was called up to; on another device again, the one before gives way. */
export async function takeCalledSeat(work: Work, showId: string): Promise<TakenSeat> {
  const hand = await writing(work)
    .selectFrom('live.hand')
    .select('guest_host_id')
    .where('show_id', '=', showId)
    .where('person_id', '=', work.actor.id)
    .where('lowered_at', 'is', null)
    .executeTakeFirst()
  if (!hand?.guest_host_id) throw refuse.notCalled()
  const row = await lockGuest(work, hand.guest_host_id, showId)
  if (row.state === 'gone') throw refuse.invitationOver()
  if (row.state === 'invited' && work.now >= row.expires_at) throw refuse.invitationExpired()
  return giveSeat(work, row)
}
