import type { OrderTold } from '../facts.ts'

interface ToldOrder {
  readonly id: string
  readonly person_id: string
  readonly total: number
  readonly currency: string
  readonly show_id: string | null
  readonly host_id: string | null
}

interface ToldLine {
  readonly product_id: string
  readonly variant_id: string
  readonly quantity: number
  readonly total: number
  readonly show_id: string | null
  readonly host_id: string | null
}

/** An order as facts tell it. */
export function toldOf(order: ToldOrder, lines: readonly ToldLine[]): OrderTold {
  return {
    orderId: order.id,
    personId: order.person_id,
    total: order.total,
    currency: order.currency,
    ...fromShow(order),
    lines: lines.map((line) => ({
      productId: line.product_id,
      variantId: line.variant_id,
      quantity: line.quantity,
      total: line.total,
      ...fromShow(line),
    })),
  }
}

function fromShow({ show_id: showId, host_id: hostId }: Pick<ToldLine, 'show_id' | 'host_id'>) {
  return { ...(showId && { showId }), ...(hostId && { hostId }) }
}
