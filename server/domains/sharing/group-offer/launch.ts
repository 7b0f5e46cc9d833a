import { permitRunning, tellRoom } from '#domains/live/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { offersNow } from '../group/cards.ts'
import { type OfferRow, writing } from '../group/tables.ts'
import { refuse } from '../refusals.ts'
import { getOffer, lockOffer, stateOf } from './load.ts'

/** Puts a running offer on in a show that is on air. One that is on already stays on: an index says so. */
export async function launchOffer(work: Work, showId: string, offerId: string): Promise<void> {
  const show = await permitRunning(work, showId)
  if (show.state !== 'live') throw refuse.notOnAir()
  const offer = await lockOffer(work, offerId)
  checkLaunchable(offer, showId, work.now)
  const launched = await writing(work)
    .insertInto('sharing.group_launch')
    .values({
      id: newId(work.now.getTime()),
      offer_id: offerId,
      show_id: showId,
      launched_by: work.actor.id,
      launched_at: work.now,
    })
    .onConflict((on) => on.columns(['show_id', 'offer_id']).where('withdrawn_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!launched) return
  const [told] = await offersNow(work.tx, [offer], { now: work.now })
  if (!told) throw refuse.offerNotOpen()
  const { open, groups } = told
  const body = { offer: told.offer, now: { open, groups } }
  tellRoom(work, showId, { lane: 'must', type: 'group-offer-launched', body })
  work.record('sharing.group-offer-launched', { launchId: launched.id, offerId, productId: offer.product_id, showId })
}

function checkLaunchable(offer: OfferRow, showId: string, now: Date): void {
  if (stateOf(offer, now) !== 'running') throw refuse.offerNotOpen()
  if (offer.show_id !== null && offer.show_id !== showId) throw refuse.onlyInShow()
}

/** Takes an offer off a show; one that is off stays off. */
export async function withdrawOffer(work: Work, showId: string, offerId: string): Promise<void> {
  await permitRunning(work, showId)
  await getOffer(writing(work), offerId)
  await withdrawEverywhere(work, { showId, offerId })
}

interface Which {
  readonly showId?: string
  readonly offerId?: string
}

/** Takes what still is on off: an offer of all shows, or all offers of a show that is over. */
export async function withdrawEverywhere(work: Work, { showId, offerId }: Which): Promise<void> {
  const rows = await writing(work)
    .updateTable('sharing.group_launch')
    .set({ withdrawn_at: work.now })
    .where('withdrawn_at', 'is', null)
    .$if(showId !== undefined, (on) => on.where('show_id', '=', showId ?? ''))
    .$if(offerId !== undefined, (on) => on.where('offer_id', '=', offerId ?? ''))
    .returning(['id', 'show_id', 'offer_id'])
    .execute()
  for (const row of rows) {
    const told = { offerId: row.offer_id }
    tellRoom(work, row.show_id, { lane: 'must', type: 'group-offer-withdrawn', body: told })
    work.record('sharing.group-offer-withdrawn', { ...told, launchId: row.id, showId: row.show_id })
  }
}

/** Whether an offer is on in a show now. */
export async function isOn(work: Work, offerId: string, showId: string): Promise<boolean> {
  const found = await writing(work)
    .selectFrom('sharing.group_launch')
    .select('id')
    .where('offer_id', '=', offerId)
    .where('show_id', '=', showId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
