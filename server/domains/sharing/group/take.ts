import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { isOn } from '../group-offer/launch.ts'
import { getOffer, stateOf } from '../group-offer/load.ts'
import { refuse } from '../refusals.ts'
import { checkJoin, pricesOf, type SeatWish } from './group.ts'
import { findLocked, standingOf } from './load.ts'
import { type GroupRow, type OfferRow, writing } from './tables.ts'

export interface SeatAsked extends SeatWish {
  /** A group to join, or an offer to open one of. */
  readonly id: string
  readonly orderId: string
  /** Where the wish came from. */
  readonly showId?: string | undefined
}

export interface TakenSeat {
  readonly groupId: string
  /** In the minor unit of the offer's currency: what everybody pays. */
  readonly unitPrice: number
}

/**
 * Takes a seat for an order, in a group or by opening one. It is held until the order is paid for or ended. The last seat
 * is taken by one, a person has one seat a group and as many groups as the offer lets: constraints, told in words.
 */
export async function takeSeat(work: Work, asked: SeatAsked): Promise<TakenSeat> {
  const known = await findLocked(work, asked.id)
  const offer = await getOffer(writing(work), known?.offer_id ?? asked.id)
  const group = known ? await join(work, known, offer, asked) : await open(work, offer, asked)
  const prices = pricesOf({ items: group.items, mostPieces: offer.most_pieces }, asked)
  await sit(work, group, offer, { ...asked, prices })
  const about = { groupId: group.id, offerId: offer.id, productId: offer.product_id }
  work.record('sharing.seat-taken', { ...about, personId: asked.personId, orderId: asked.orderId })
  return { groupId: group.id, unitPrice: prices[0] ?? 0 }
}

async function join(work: Work, group: GroupRow, offer: OfferRow, asked: SeatAsked): Promise<GroupRow> {
  const own = await writing(work)
    .selectFrom('sharing.group_seat')
    .select('order_id')
    .where('group_id', '=', group.id)
    .where('person_id', '=', asked.personId)
    .where('state', 'in', ['held', 'paid'])
    .executeTakeFirst()
  const { isMember, isNew } = asked
  const wish = { hasSeat: own !== undefined, newOnly: offer.new_only, isMember, isNew, now: work.now }
  checkJoin(standingOf(group), wish, { offerId: offer.id })
  return group
}

/** Groups that one person may open in an hour, of all offers. */
const openedInAnHour = 20
const hourMs = 3_600_000

async function open(work: Work, offer: OfferRow, { personId, showId }: SeatAsked): Promise<GroupRow> {
  const { now } = work
  if (stateOf(offer, now) !== 'running') throw refuse.offerNotOpen()
  if (offer.show_id && !(showId === offer.show_id && (await isOn(work, offer.id, showId)))) throw refuse.onlyInShow()
  const tx = writing(work)
  const opened = await tx
    .selectFrom('sharing.group')
    .select(({ fn }) => fn.countAll<number>().as('groups'))
    .where('leader_id', '=', personId)
    .where('made_at', '>', new Date(now.getTime() - hourMs))
    .executeTakeFirstOrThrow()
  if (opened.groups >= openedInAnHour) throw refuse.openedTooMany({ most: openedInAnHour })
  return tx
    .insertInto('sharing.group')
    .values({
      id: newId(now.getTime()),
      offer_id: offer.id,
      leader_id: personId,
      state: 'opening',
      steps: offer.steps,
      items: JSON.stringify(offer.items),
      size: offer.steps.at(-1) ?? 0,
      needs: offer.steps[0] ?? 0,
      made_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Names of constraints that two who come at once can meet, with what to tell them. */
const met: Readonly<Record<string, (offerId: string) => Error>> = {
  group_seats: (offerId) => refuse.groupFull({ offerId }),
  group_is_over: (offerId) => refuse.groupOver({ offerId }),
  group_seat_once: () => refuse.alreadyIn(),
  group_per_person: () => refuse.offerLimit(),
}

async function sit(
  work: Work,
  group: GroupRow,
  offer: OfferRow,
  { personId, orderId, variantId, quantity, prices }: SeatAsked & { readonly prices: readonly number[] },
): Promise<void> {
  const seat = { order_id: orderId, group_id: group.id, offer_id: offer.id, person_id: personId }
  try {
    await sql`
      insert into sharing.group_offer_person as known (offer_id, person_id, most)
      values (${offer.id}, ${personId}, ${offer.per_person})
      on conflict (offer_id, person_id) do update set most = greatest(known.taken, excluded.most)`.execute(work.tx)
    await writing(work)
      .insertInto('sharing.group_seat')
      .values({ ...seat, variant_id: variantId, quantity, prices: [...prices], taken_at: work.now })
      .execute()
  } catch (error) {
    const refused = met[(error as { readonly constraint?: string }).constraint ?? '']
    throw refused ? refused(offer.id) : error
  }
}
