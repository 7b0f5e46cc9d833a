import { sql } from 'kysely'

import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { getOffer } from '../group-offer/load.ts'
import { refuse } from '../refusals.ts'
import { toldOf } from './confirm.ts'
import { backAt, stepReached } from './group.ts'
import { lockGroup, standingSeats } from './load.ts'
import { type GroupRow, type OfferRow, type SeatRow, writing } from './tables.ts'

/** What time makes of a group that waited long enough: complete with those who have paid if they are enough, else failed. */
export async function closeWhenDue(work: Work, groupId: string): Promise<void> {
  const group = await lockGroup(work, groupId)
  if (group.state !== 'open' || !group.ends_at || group.ends_at > work.now) return
  if (stepReached(group.steps, group.paid) === undefined) await fail(work, group, 'expired')
  else await complete(work, group, { byHouse: false })
}

/** 凑单: the shop makes do with those who have paid. Off unless the house lets it; members are told, the audit log keeps it. */
export async function completeByHouse(work: Work, groupId: string): Promise<void> {
  const group = await lockGroup(work, groupId)
  const { house_may_complete: may } = await writing(work)
    .selectFrom('sharing.group_setting')
    .select('house_may_complete')
    .executeTakeFirstOrThrow()
  if (!may) throw refuse.houseMayNot()
  if (group.state !== 'open' || !group.ends_at || group.ends_at <= work.now || group.paid === 0)
    throw refuse.wrongState({ state: group.state })
  const { title } = await getOffer(writing(work), group.offer_id)
  await audit(
    work,
    'sharing.group-completed-by-house',
    { kind: 'group', id: groupId, name: title.zh ?? title.en ?? '' },
    { paid: group.paid, needs: group.needs },
  )
  await complete(work, group, { byHouse: true })
}

/** Completes a locked group with those who have paid: seats that are not paid for are cut, and a lower step gives money back. */
export async function complete(work: Work, group: GroupRow, { byHouse }: { readonly byHouse: boolean }): Promise<void> {
  const offer = await getOffer(writing(work), group.offer_id)
  const seats = await standingSeats(work, group.id)
  const [paid, cut] = [seats.filter(({ state }) => state === 'paid'), seats.filter(({ state }) => state === 'held')]
  for (const seat of cut) work.record('sharing.seat-left', toldOf(seat, offer.product_id))
  await endSeats(work, group, cut, 'left')
  const step = stepReached(group.steps, paid.length) ?? 0
  const back = paid
    .map(({ order_id, prices }) => ({ orderId: order_id, perPiece: backAt(prices, step) }))
    .filter(({ perPiece }) => perPiece > 0)
  await sql`
    update sharing.group_seat as seat set back = given."perPiece"
    from jsonb_to_recordset(${JSON.stringify(back)}::jsonb) as given ("orderId" text, "perPiece" int)
    where seat.order_id = given."orderId"`.execute(work.tx)
  await writing(work)
    .updateTable('sharing.group')
    .set({ state: 'completed', closed_at: work.now, by_house: byHouse })
    .where('id', '=', group.id)
    .execute()
  work.record('sharing.group-completed', {
    ...aboutOf(group, offer),
    leaderId: group.leader_id,
    people: paid.length,
    byHouse,
    orderIds: idsOf(paid),
    back,
    cutOrderIds: idsOf(cut),
  })
  await tellMembers(work, { kind: 'group-completed', group, offer, seats: paid })
}

/** Fails a locked group: whatever was paid in it goes back, and is watched until it has. */
export async function fail(work: Work, group: GroupRow, why: 'expired' | 'left'): Promise<void> {
  const offer = await getOffer(writing(work), group.offer_id)
  const seats = await standingSeats(work, group.id)
  await endSeats(work, group, seats, 'failed')
  await writing(work)
    .updateTable('sharing.group')
    .set({ state: 'failed', closed_at: work.now, why })
    .where('id', '=', group.id)
    .execute()
  if (group.state === 'opening') return
  work.record('sharing.group-failed', {
    ...aboutOf(group, offer),
    leaderId: group.leader_id,
    why,
    orderIds: idsOf(seats),
  })
  const paid = seats.filter(({ state }) => state === 'paid')
  await tellMembers(work, { kind: 'group-failed', group, offer, seats: paid })
}

/** Ends seats of a locked group; rows of people are locked in the order of ids, because groups may share them. */
async function endSeats(work: Work, { offer_id }: GroupRow, seats: readonly SeatRow[], to: 'left' | 'failed') {
  if (seats.length === 0) return
  const ids = idsOf(seats)
  const people = seats.map(({ person_id }) => person_id)
  await sql`
    select from sharing.group_offer_person where offer_id = ${offer_id} and person_id = any(${people})
    order by person_id for no key update`.execute(work.tx)
  await sql`
    update sharing.group_seat set state = ${to}, ended_at = ${work.now},
      refund = case when ${to === 'failed'} and state = 'paid' and worth > 0 then 'pending' end
    where order_id = any(${ids})`.execute(work.tx)
}

const idsOf = (seats: readonly SeatRow[]) => seats.map(({ order_id }) => order_id).sort()

const aboutOf = (group: GroupRow, offer: OfferRow) => ({
  groupId: group.id,
  offerId: offer.id,
  productId: offer.product_id,
})

interface Telling {
  readonly kind: 'group-completed' | 'group-failed'
  readonly group: GroupRow
  readonly offer: OfferRow
  readonly seats: readonly SeatRow[]
}

/** Puts it into the boxes of those who have paid. */
async function tellMembers(work: Work, { kind, group, offer, seats }: Telling): Promise<void> {
  const personIds = [...new Set(seats.map(({ person_id }) => person_id))]
  await tell(work, { kind, personIds, about: { kind: 'group', id: group.id }, values: { title: offer.title } })
}
