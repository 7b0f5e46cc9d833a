import { sql } from 'kysely'

import type { addCartLine as addRoute, CartCount } from '#contracts/orders'
import { mostLines, mostOfOne } from '#contracts/orders'
import type { BodyOf } from '#contracts/route'
import { findVariantsForSale, readingCatalogue, type VariantForSale } from '#domains/catalogue/index'
import { findShowHosts, readingLive } from '#domains/live/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { findTerms } from '../checkout/activity.ts'
import { refuse } from '../refusals.ts'

type Wish = BodyOf<typeof addRoute>

export interface Added {
  readonly lineId: string
  readonly quantity: number
  readonly cart: CartCount
}

/**
 * Puts pieces into the cart of whoever acts; the same variant joins its line. With an `addId` a repetition adds nothing.
 * Refuses what is not on sale, more than is left (`not-enough`), and by the database a 101st line and a 1,000th piece.
 */
export async function addCartLine(work: Work, wish: Wish): Promise<Added> {
  const { variantId, showId } = wish
  const variant = (await findVariantsForSale(readingCatalogue(work.tx), [variantId])).get(variantId)
  if (!variant?.isOnSale) throw refuse.notForSale({ variantId })
  const hostId = showId && (await findShowHosts(readingLive(work.tx), [showId])).get(showId)
  const quantity = wish.activity ? await claimedPieces(work, wish.activity, variant) : wish.quantity
  const { added, ...put } = await putLine(work, { ...wish, quantity }, variant, hostId)
  if (!wish.activity && variant.left !== undefined && put.quantity > variant.left)
    throw refuse.notEnough({ variantId, left: variant.left, asked: put.quantity })
  if (added > 0) {
    work.record('orders.cart-line-added', {
      personId: work.actor.id,
      productId: variant.productId,
      variantId,
      quantity: added,
      ...(hostId && showId && { showId, hostId }),
    })
  }
  return put
}

/** Of an activity come as many pieces as were claimed. */
async function claimedPieces(work: Work, activity: NonNullable<Wish['activity']>, variant: VariantForSale) {
  const terms = (await findTerms(work.tx, work.actor.id, [{ activity, variantId: variant.variantId }], work.now)).get(
    activity.id,
  )
  if (terms?.variantId !== variant.variantId) throw refuse.activityOver({ ...activity })
  return terms.quantity ?? 1
}

/** One statement: the line, what it was before, and how much the cart then holds. */
async function putLine(
  work: Work,
  { variantId, quantity, note, showId, activity, addId }: Wish,
  variant: VariantForSale,
  hostId: string | undefined,
): Promise<Added & { readonly added: number }> {
  const personId = work.actor.id
  const put = sql<{
    id: string
    quantity: number
    added: number
    before: number | null
    lines: number
    pieces: number
  }>`
    with own as (
      select id, variant_id, activity_id, quantity from orders.cart_line where person_id = ${personId}
    ), put as (
      insert into orders.cart_line as line (id, person_id, variant_id, product_id, quantity, note, show_id, host_id,
        activity_kind, activity_id, unit_price, last_add_id, last_added, added_at)
      values (${newId(work.now.getTime())}, ${personId}, ${variantId}, ${variant.productId}, ${quantity},
        ${note ?? null}, ${hostId ? showId : null}, ${hostId ?? null},
        ${activity?.kind ?? null}, ${activity?.id ?? null}, ${variant.price}, ${addId ?? null},
        ${quantity}, ${work.now})
      on conflict (person_id, variant_id, activity_id) do update set
        quantity = case
          when line.activity_id is not null then excluded.quantity
          when line.last_add_id = excluded.last_add_id then line.quantity
          else line.quantity + excluded.quantity end,
        last_added = case
          when line.activity_id is not null or line.last_add_id = excluded.last_add_id then 0 else excluded.quantity end,
        note = coalesce(excluded.note, line.note),
        show_id = coalesce(excluded.show_id, line.show_id),
        host_id = coalesce(excluded.host_id, line.host_id),
        last_add_id = excluded.last_add_id,
        is_selected = true
      returning id, quantity, last_added
    )
    select put.id, put.quantity, put.last_added as added, own.quantity as before,
      (select count(*) from own)::int as lines, (select coalesce(sum(quantity), 0) from own)::int as pieces
    from put left join own on own.id = put.id`
  const row = (await put.execute(work.tx).catch(refuseOverflow)).rows[0]
  if (!row) throw new Error('A line that was put into a cart is not there.')
  const before = row.before ?? 0
  const lines = row.lines + (row.before === null ? 1 : 0)
  return {
    lineId: row.id,
    quantity: row.quantity,
    added: row.added,
    cart: { lines, quantity: row.pieces - before + row.quantity },
  }
}

/** What the constraints of a cart refuse, in words. */
export function refuseOverflow(error: unknown): never {
  const { constraint } = error as { readonly constraint?: unknown }
  if (constraint === 'cart_line_quantity') throw refuse.tooManyPieces({ most: mostOfOne })
  if (constraint === 'cart_lines') throw refuse.cartFull({ most: mostLines })
  throw error
}
