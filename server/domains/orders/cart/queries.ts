import type { Selectable } from 'kysely'

import type { Cart, CartLine } from '#contracts/orders'
import type { Priced } from '#contracts/promotions'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { loadRules, priceOf } from '../checkout/pricing.ts'
import { goodsOf, isSound, type StandingLine, standLines } from '../checkout/standing.ts'
import { type OrdersTables, reading } from '../tables.ts'
import { mostOf } from './cart.ts'

type LineRow = Selectable<OrdersTables['orders.cart_line']>
type Seen = StandingLine & { readonly row: LineRow }

/** The cart of whoever asks, its prices computed anew. Goods that are gone from the catalogue for good are left out. */
export async function readCart(db: Database, buyer: Actor, now: Date): Promise<Cart> {
  const rows = await reading(db)
    .selectFrom('orders.cart_line')
    .selectAll()
    .where('person_id', '=', buyer.id)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const lines = await standRows(db, buyer.id, rows, now)
  const rules = await loadRules(db, buyer, { now })
  const currency = lines.find(({ variant }) => variant)?.variant?.currency ?? 'CNY'
  const chosen = lines.filter(({ row }) => row.is_selected).filter(isSound)
  const priced = priceOf({ ...rules, currency, now }, chosen)
  return {
    lines: lines.flatMap((line) => cartLine(line)),
    currency,
    quantity: rows.reduce((sum, { quantity }) => sum + quantity, 0),
    selected: chosen.reduce((sum, { quantity }) => sum + quantity, 0),
    priced,
  }
}

/** What somebody who has no session sees. */
export function emptyCart(currency: string): Cart {
  const priced: Priced = { currency, lines: [], subtotal: 0, discounts: [], total: 0, trace: [] }
  return { lines: [], currency, quantity: 0, selected: 0, priced }
}

async function standRows(db: Database, personId: string, rows: readonly LineRow[], now: Date): Promise<Seen[]> {
  const asked = rows.map((row) =>
    present({
      lineId: row.id,
      variantId: row.variant_id,
      quantity: row.quantity,
      activity: row.activity_kind && row.activity_id ? { kind: row.activity_kind, id: row.activity_id } : undefined,
    }),
  )
  const lines = await standLines(db, personId, asked, now)
  return lines.flatMap((line, place) => {
    const row = rows[place]
    return row ? [{ ...line, row }] : []
  })
}

function cartLine(line: Seen): CartLine[] {
  const { variant, terms, row } = line
  if (!variant) return []
  const money = (amount: number) => ({ amount, currency: variant.currency })
  return [
    present({
      id: row.id,
      variantId: row.variant_id,
      productId: row.product_id,
      ...goodsOf(variant),
      quantity: row.quantity,
      most: mostOf(variant, terms),
      left: variant.left,
      isSelected: row.is_selected,
      note: row.note ?? undefined,
      showId: row.show_id ?? undefined,
      activity: row.activity_kind && row.activity_id ? { kind: row.activity_kind, id: row.activity_id } : undefined,
      activityUntil: terms?.until?.toISOString(),
      trouble: line.trouble,
      priceChange:
        row.unit_price === variant.price ? undefined : { from: money(row.unit_price), to: money(variant.price) },
      unitPrice: money(variant.price),
      compareAt: variant.compareAt === undefined ? undefined : money(variant.compareAt),
      addedAt: row.added_at.toISOString(),
    }),
  ]
}

/** Own lines that can no longer be bought at all. */
export async function findDeadLines(db: Database, personId: string, now: Date): Promise<string[]> {
  const rows = await reading(db).selectFrom('orders.cart_line').selectAll().where('person_id', '=', personId).execute()
  const lines = await standRows(db, personId, rows, now)
  return lines.filter(({ trouble }) => trouble !== undefined && trouble !== 'not-enough').map(({ lineId }) => lineId)
}
