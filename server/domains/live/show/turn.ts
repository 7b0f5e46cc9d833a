import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { dismissGuests } from '../air/guest-host/direct.ts'
import { refuse } from '../refusals.ts'
import { tellRoom } from '../room/tell.ts'
import { remindOfStart } from '../schedule/reservation/remind.ts'
import { tellReserved } from '../schedule/reservation/tell.ts'
import { endExplaining } from '../stage/clip/end.ts'
import { closeOpenPolls } from '../stage/poll/close.ts'
import { endSlideNow } from '../stage/slide/present.ts'
import { writing } from '../tables.ts'
import { lowerAllHands } from '../talk/hand/lower.ts'
import { endAnswering } from '../talk/question/answering.ts'
import { lockShow, lockShowFor, type ShowRow } from './load.ts'
import { checkNotTooEarly, checkStep } from './show.ts'

/** Opens the room, at the earliest an hour before the planned start. Those who reserved are told at once. */
export async function startShow(work: Work, showId: string): Promise<void> {
  const show = await lockShowFor(work, showId, 'run')
  checkStep(show.state, 'live')
  checkNotTooEarly({ startsAt: show.starts_at, rehearsal: show.rehearsal }, work.now)
  await goLive(work, show)
}

/** A publisher's first picture opens the room by itself; a show that is on air stays as it is. */
export async function startByPicture(work: Work, showId: string): Promise<void> {
  const show = await lockShow(work, showId)
  if (show.state === 'planned') await goLive(work, show)
}

async function goLive(work: Work, show: ShowRow): Promise<void> {
  await writing(work)
    .updateTable('live.show')
    .set({ state: 'live', started_at: work.now })
    .where('id', '=', show.id)
    .execute()
  tellRoom(work, show.id, { lane: 'must', type: 'show-state', body: { state: 'live', at: work.now.toISOString() } })
  work.record('live.show-started', { showId: show.id, hostId: show.host_id, rehearsal: show.rehearsal })
  await remindOfStart(work, show)
}

/** Ends the show for good; what was being explained ends with it. */
export async function endShow(work: Work, showId: string): Promise<void> {
  const show = await lockShowFor(work, showId, 'run')
  checkStep(show.state, 'ended')
  await endNow(work, show)
}

/** Ends shows that have had no picture for so long that nobody can be on the way back. */
export async function endAbandoned(work: Work, showId: string): Promise<void> {
  const show = await lockShow(work, showId)
  if (show.state === 'live') await endNow(work, show)
}

async function endNow(work: Work, show: ShowRow): Promise<void> {
  const { now } = work
  const tx = writing(work)
  await endExplaining(work, show)
  await closeOpenPolls(work, show.id)
  await endSlideNow(work, show.id)
  await endAnswering(work, show.id)
  await lowerAllHands(work, show.id)
  await dismissGuests(work, show.id)
  await tx.updateTable('live.show').set({ state: 'ended', ended_at: now }).where('id', '=', show.id).execute()
  const { people_peak: peak, likes } = await tx
    .updateTable('live.room')
    .set({ picture: 'none', picture_at: now, people: 0 })
    .where('show_id', '=', show.id)
    .returning(['people_peak', 'likes'])
    .executeTakeFirstOrThrow()
  tellRoom(work, show.id, {
    lane: 'must',
    type: 'show-state',
    body: { state: 'ended', at: now.toISOString(), peak, likes },
  })
  const startedAt = (show.started_at ?? now).toISOString()
  work.record('live.show-ended', { showId: show.id, hostId: show.host_id, startedAt, peak, likes })
}

/** Calls a planned show off; everybody who reserved is told why. */
export async function cancelShow(work: Work, showId: string, reason: string): Promise<void> {
  await cancelNow(work, await lockShowFor(work, showId, 'run'), reason)
}

/** Calls off a show whose row is locked and whose canceller is known to be allowed. */
export async function cancelNow(work: Work, show: ShowRow, reason: string): Promise<void> {
  const { now } = work
  checkStep(show.state, 'cancelled')
  await writing(work)
    .updateTable('live.show')
    .set({ state: 'cancelled', cancelled_at: now, cancel_reason: reason })
    .where('id', '=', show.id)
    .execute()
  tellRoom(work, show.id, {
    lane: 'must',
    type: 'show-state',
    body: { state: 'cancelled', at: now.toISOString(), reason },
  })
  await dismissGuests(work, show.id)
  await tellReserved(work, show, { kind: 'show-cancelled', reason })
  work.record('live.show-cancelled', { showId: show.id, hostId: show.host_id, reason, reservations: show.reservations })
}

/** The recording is closed: the show can be watched again. Those who reserved and missed it are told. */
export async function openReplay(work: Work, showId: string): Promise<void> {
  const show = await lockShow(work, showId)
  if (show.state !== 'ended') return
  await writing(work).updateTable('live.show').set({ state: 'replay' }).where('id', '=', show.id).execute()
  tellRoom(work, show.id, { lane: 'must', type: 'show-state', body: { state: 'replay', at: work.now.toISOString() } })
  work.record('live.replay-ready', { showId })
  if (show.replay_offered && !show.rehearsal) await tellReserved(work, show, { kind: 'replay-ready' })
}

/** Offers the replay to the public or takes it back; before the show has ended it is a wish for later. */
export async function offerReplay(work: Work, showId: string, offered: boolean): Promise<void> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state === 'cancelled') throw refuse.cancelled()
  if (show.replay_offered === offered) return
  await writing(work).updateTable('live.show').set({ replay_offered: offered }).where('id', '=', show.id).execute()
  work.record('live.replay-offered', present({ showId, offered }))
}
