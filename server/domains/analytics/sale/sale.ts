/** A line of an order as facts tell it. */
export interface ToldLine {
  readonly productId: string
  readonly variantId: string
  readonly quantity: number
  readonly total: number
  readonly showId?: string
}

/** Goods of one variant that an order has from one show. */
export interface ShowGoods {
  readonly showId: string
  readonly productId: string
  readonly variantId: string
  readonly quantity: number
  readonly total: number
}

/** What an order has from shows, its lines of one variant and show as one; lines that came from no show are left out. */
export function goodsFromShows(lines: readonly ToldLine[]): ShowGoods[] {
  const goods = new Map<string, ShowGoods>()
  for (const { showId, productId, variantId, quantity, total } of lines) {
    if (!showId) continue
    const key = `${showId} ${variantId}`
    const before = goods.get(key)
    const sums = { quantity: quantity + (before?.quantity ?? 0), total: total + (before?.total ?? 0) }
    goods.set(key, { showId, productId, variantId, ...sums })
  }
  return [...goods.values()]
}

/** Goods of an order of which money may go back. */
export interface Refundable {
  readonly show_id: string
  readonly variant_id: string
  readonly product_id: string
  readonly total: number
  readonly refunded: number
}

/**
 * To which goods from shows a refund belongs: those of its variant in their order, none beyond what was paid for it. The rest is
 * of lines that came from no show.
 */
export function shareRefund<Row extends Refundable>(
  rows: readonly Row[],
  lines: readonly { readonly variantId: string; readonly amount: number }[],
): { readonly row: Row; readonly amount: number }[] {
  const left = new Map(rows.map((row) => [row, row.total - row.refunded]))
  const shares = new Map<Row, number>()
  for (const { variantId, amount } of lines) {
    let open = amount
    for (const row of rows) {
      if (row.variant_id !== variantId) continue
      const part = Math.min(open, left.get(row) ?? 0)
      if (part <= 0) continue
      left.set(row, (left.get(row) ?? 0) - part)
      shares.set(row, (shares.get(row) ?? 0) + part)
      open -= part
    }
  }
  return [...shares].map(([row, amount]) => ({ row, amount }))
}
