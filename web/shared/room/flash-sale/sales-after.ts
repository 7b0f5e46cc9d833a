import type { RoomState, ShowEntry } from '#contracts/live'
import type { FlashSale, FlashSaleClaim, FlashSaleState, listShowFlashSales } from '#contracts/promotions'
import type { AnswerOf } from '#contracts/route'

export type ShowSales = AnswerOf<typeof listShowFlashSales>

const types = ['flash-sale-scheduled', 'flash-sale-opened', 'flash-sale-changed', 'flash-sale-closed'] as const
type SaleEntry = Extract<ShowEntry, { type: (typeof types)[number] }>

export function isOfSale(entry: ShowEntry): entry is SaleEntry {
  return (types as readonly string[]).includes(entry.type)
}

/** The sales of a show after an entry of its room: the sale it tells of stands as the entry says. */
export function salesAfter(sales: ShowSales, { body }: SaleEntry): ShowSales {
  const rest = sales.items.filter(({ id }) => id !== body.sale.id)
  const items = [...rest, body.sale].toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return { ...sales, items }
}

/** The same with a claim of the person in front of the screen. */
export function withClaim(sales: ShowSales, claim: FlashSaleClaim): ShowSales {
  const claims = [...sales.mine.claims.filter(({ id }) => id !== claim.id), claim]
  return { ...sales, mine: { ...sales.mine, claims } }
}

/** The sale with what the room counts as left now, which is newer than what was asked for. */
export function withLeft(sale: FlashSale, state: RoomState): FlashSale {
  const left = state[`flash-sale/${sale.id}`]
  if (!left) return sale
  return { ...sale, items: sale.items.map((item) => ({ ...item, left: left[item.variantId] ?? item.left })) }
}

type Span = Pick<FlashSale, 'state' | 'startsAt' | 'endsAt'>

/** What time has made of a sale by now: it begins and ends by the clock, whether or not that was told yet. */
export function phaseAt({ state, startsAt, endsAt }: Span, now: number): FlashSaleState {
  if (state === 'stopped' || state === 'ended') return state
  if (now >= Date.parse(endsAt)) return 'ended'
  return now >= Date.parse(startsAt) ? 'open' : 'scheduled'
}

/** The next instant at which the phase changes by itself; undefined when it will not. */
export function nextTurn(sale: Span, now: number): number | undefined {
  const phase = phaseAt(sale, now)
  if (phase === 'scheduled') return Date.parse(sale.startsAt)
  return phase === 'open' ? Date.parse(sale.endsAt) : undefined
}
