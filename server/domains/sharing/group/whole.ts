import type { Group, GroupSeat } from '#contracts/sharing'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { stateOf } from '../group-offer/load.ts'
import { groupCard, lookAround, termsShown } from './cards.ts'
import { type GroupRow, type OfferRow, reading, type SeatRow } from './tables.ts'

export interface WholeAsked {
  readonly now: Date
  /** Whose own seats are told. */
  readonly personId?: string | undefined
}

/** Groups as their pages show them, in the order given; few statements for any number. */
export async function wholeGroups(db: Database, groups: readonly GroupRow[], asked: WholeAsked): Promise<Group[]> {
  if (groups.length === 0) return []
  const { now, personId } = asked
  const tables = reading(db)
  const groupIds = groups.map(({ id }) => id)
  const offerIds = [...new Set(groups.map(({ offer_id }) => offer_id))]
  const offers = await tables.selectFrom('sharing.group_offer').selectAll().where('id', 'in', offerIds).execute()
  const seats = await tables
    .selectFrom('sharing.group_seat')
    .selectAll()
    .where('group_id', 'in', groupIds)
    .orderBy('paid_at')
    .orderBy('taken_at')
    .execute()
  const ids = [...groups.map(({ leader_id }) => leader_id), ...seats.map(({ person_id }) => person_id)]
  const people = await personCards(readingIdentity(db), ids)
  const around = await lookAround(db, offers, now)
  const on = await findOn(db, offers)
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]))
  const seatsOf = Map.groupBy(seats, ({ group_id }) => group_id)
  return groups.flatMap((group) => {
    const offer = offerOf.get(group.offer_id)
    const terms = offer && termsShown(offer, group, around)
    if (!offer || !terms) return []
    const own = seatsOf.get(group.id) ?? []
    const mine = own.findLast(({ person_id }) => person_id === personId)
    return [
      present({
        ...groupCard(group, people),
        ...terms,
        members: membersOf(group, own, { people, personId }),
        openedAt: group.opened_at?.toISOString(),
        closedAt: group.closed_at?.toISOString(),
        canOpen: stateOf(offer, now) === 'running' && (offer.show_id === null || on.has(offer.id)),
        byHouse: group.by_house,
        mine: mine && seatCard(mine, group, offer),
      }),
    ]
  })
}

/** Which of the offers that belong to a show are on in it. */
async function findOn(db: Database, offers: readonly OfferRow[]): Promise<ReadonlySet<string>> {
  const bound = offers.filter(({ show_id }) => show_id !== null).map(({ id }) => id)
  if (bound.length === 0) return new Set()
  const rows = await reading(db)
    .selectFrom('sharing.group_launch')
    .select('offer_id')
    .where('offer_id', 'in', bound)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Set(rows.map(({ offer_id }) => offer_id))
}

interface Among {
  readonly people: Awaited<ReturnType<typeof personCards>>
  readonly personId: string | undefined
}

/** People who have paid; of a failed group those who had. */
function membersOf(group: GroupRow, seats: readonly SeatRow[], { people, personId }: Among): Group['members'] {
  const isIn = ({ state, paid_at }: SeatRow) => paid_at !== null && (state === 'paid' || state === 'failed')
  const members = seats.filter(isIn).flatMap(({ person_id }) => {
    const person = people.get(person_id)
    const isLeader = person_id === group.leader_id
    return person ? [{ person, isLeader, isYou: person_id === personId }] : []
  })
  return members.toSorted((one, other) => Number(other.isLeader) - Number(one.isLeader))
}

function seatCard(seat: SeatRow, group: GroupRow, { currency }: OfferRow): GroupSeat {
  return present({
    orderId: seat.order_id,
    state: seat.state,
    isLeader: seat.person_id === group.leader_id,
    variantId: seat.variant_id,
    quantity: seat.quantity,
    unitPrice: { amount: seat.prices[0] ?? 0, currency },
    backPerPiece: seat.back > 0 ? { amount: seat.back, currency } : undefined,
    takenAt: seat.taken_at.toISOString(),
  })
}
