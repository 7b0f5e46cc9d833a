import { stringify } from 'csv-stringify/sync'

import type { RunGroupOffer } from '#contracts/sharing'
import { formatAmount } from '#kernel/money'
import type { GroupRow, OfferRow, SeatRow } from '../group/tables.ts'

const options = { bom: true, escape_formulas: true } as const

/** Offers for a spreadsheet: one line a variant and step, the figures of the offer on each. */
export function offersAsCsv(offers: readonly RunGroupOffer[]): string {
  const columns = [
    ...['id', 'product', 'variant', 'state', 'starts_at', 'ends_at', 'people', 'currency', 'price', 'usual'],
    ...['window_minutes', 'per_person', 'most_pieces', 'new_only', 'opened', 'open', 'completed', 'by_house', 'failed'],
    ...['people_paid', 'refunds_pending', 'refunds_failed', 'created_by'],
  ]
  const rows = offers.flatMap((offer) =>
    offer.items.flatMap((item) =>
      item.prices.map((price, place) => [
        offer.id,
        offer.product.title.zh ?? offer.product.title.en ?? '',
        item.variant.zh ?? '',
        offer.state,
        offer.startsAt,
        offer.endsAt ?? '',
        offer.steps[place],
        price.currency,
        formatAmount(price.amount, price.currency),
        formatAmount(item.usual.amount, item.usual.currency),
        offer.windowMinutes,
        offer.perPerson,
        offer.mostPieces,
        offer.newOnly,
        offer.figures.opened,
        offer.figures.open,
        offer.figures.completed,
        offer.figures.byHouse,
        offer.figures.failed,
        offer.figures.people,
        offer.figures.refundsPending,
        offer.figures.refundsFailed,
        offer.createdBy,
      ]),
    ),
  )
  return stringify([columns, ...rows], options)
}

export type SeatOfGroup = SeatRow & {
  readonly group_state: GroupRow['state']
  readonly leader_id: string
  readonly by_house: boolean
  readonly opened_at: Date | null
  readonly closed_at: Date | null
}

/** Every seat of an offer's groups for a spreadsheet. */
export function seatsAsCsv({ currency }: OfferRow, seats: readonly SeatOfGroup[]): string {
  const columns = [
    ...['group_id', 'group_state', 'by_house', 'opened_at', 'closed_at', 'order_id', 'person_id', 'is_leader', 'seat'],
    ...['variant_id', 'quantity', 'currency', 'unit_price', 'back_per_piece', 'taken_at', 'paid_at', 'refund'],
  ]
  const rows = seats.map((seat) => [
    seat.group_id,
    seat.group_state,
    seat.by_house,
    seat.opened_at?.toISOString() ?? '',
    seat.closed_at?.toISOString() ?? '',
    seat.order_id,
    seat.person_id,
    seat.person_id === seat.leader_id,
    seat.state,
    seat.variant_id,
    seat.quantity,
    currency,
    formatAmount(seat.prices[0] ?? 0, currency),
    formatAmount(seat.back, currency),
    seat.taken_at.toISOString(),
    seat.paid_at?.toISOString() ?? '',
    seat.refund ?? '',
  ])
  return stringify([columns, ...rows], options)
}
