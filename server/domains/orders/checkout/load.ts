import { sql } from 'kysely'

import type { Address, AddressForm, Basket, OrderSettings, ShippingMethod } from '#contracts/orders'
import { findShowHosts, readingLive } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import type { AskedLine } from '../cart/cart.ts'
import { refuse } from '../refusals.ts'
import { type SettingRow, settingsOf } from '../setting/setting.ts'

/** What a checkout starts from, besides prices. */
export interface Checkout {
  readonly lines: readonly AskedLine[]
  /** Prices at which lines of the cart were put in, by line. */
  readonly address: Address | undefined
  readonly methods: readonly ShippingMethod[]
  readonly settings: OrderSettings
  /** Orders the buyer has paid for so far. */
  readonly ordersPaid: number
  /** A number that no other order gets; only when one is asked for. */
  readonly serial: number | undefined
}

export interface CheckoutAsked {
  readonly personId: string
  readonly basket: Basket
  readonly addressId?: string | undefined
  readonly takesSerial?: boolean
}

interface Row {
  readonly lines: readonly CartLineJson[] | null
  readonly address: { id: string; form: AddressForm; is_default: boolean; changed_at: string } | null
  readonly methods: readonly (Omit<ShippingMethod, 'isEnabled'> & { readonly is_enabled: boolean })[] | null
  readonly settings: SettingRow
  readonly paid: number
  readonly serial: number | null
}

interface CartLineJson {
  readonly id: string
  readonly variant_id: string
  readonly quantity: number
  readonly note: string | null
  readonly show_id: string | null
  readonly host_id: string | null
  readonly activity_kind: 'flash-sale' | 'price-help' | null
  readonly activity_id: string | null
}

/** Reads it in one statement, and one more when a direct line names a show. Refuses an address that is not the buyer's. */
export async function loadCheckout(db: Database, asked: CheckoutAsked): Promise<Checkout> {
  const { basket, addressId } = asked
  const { rows } = await selectCheckout(asked).execute(db)
  const row = rows[0]
  if (!row) throw new Error('Orders have no settings.')
  if (addressId && !row.address) throw refuse.unknownAddress()
  const { address } = row
  return {
    lines: basket.from === 'cart' ? (row.lines ?? []).map(cartLine) : await directLines(db, basket.lines),
    address: address
      ? {
          id: address.id,
          ...address.form,
          isDefault: address.is_default,
          changedAt: new Date(address.changed_at).toISOString(),
        }
      : undefined,
    methods: (row.methods ?? []).map(({ is_enabled: isEnabled, ...method }) => ({ ...method, isEnabled })),
    settings: settingsOf(row.settings),
    ordersPaid: row.paid,
    serial: row.serial ?? undefined,
  }
}

function selectCheckout({ personId, basket, addressId, takesSerial }: CheckoutAsked) {
  const chosen =
    basket.from === 'cart' && basket.lineIds ? sql`line.id = any(${[...basket.lineIds]})` : sql`line.is_selected`
  const ofCart =
    basket.from === 'cart'
      ? sql`(select jsonb_agg(to_jsonb(line) order by line.added_at, line.id)
          from orders.cart_line as line where line.person_id = ${personId} and ${chosen})`
      : sql`null`
  return sql<Row>`
    select ${ofCart} as lines,
      (select to_jsonb(kept) from orders.address as kept
        where kept.person_id = ${personId} and ${addressId ? sql`kept.id = ${addressId}` : sql`kept.is_default`}) as address,
      (select jsonb_agg(to_jsonb(method) order by method.place, method.id)
        from orders.shipping_method as method where method.is_enabled) as methods,
      (select to_jsonb(setting) from orders.setting) as settings,
      (select count(*)::int from orders.order as placed where placed.person_id = ${personId} and placed.paid_at is not null)
        as paid,
      ${takesSerial ? sql`nextval('orders.order_number')` : sql`null::bigint`} as serial`
}

function cartLine(row: CartLineJson): AskedLine {
  const { activity_kind: kind, activity_id: id } = row
  return {
    lineId: row.id,
    variantId: row.variant_id,
    quantity: row.quantity,
    ...(row.note && { note: row.note }),
    ...(row.show_id && { showId: row.show_id }),
    ...(row.host_id && { hostId: row.host_id }),
    ...(kind && id && { activity: { kind, id } }),
  }
}

type Direct = Extract<Basket, { from: 'direct' }>['lines']

async function directLines(db: Database, lines: Direct): Promise<AskedLine[]> {
  const showIds = [...new Set(lines.flatMap(({ showId }) => showId ?? []))]
  const hosts = await findShowHosts(readingLive(db), showIds)
  return lines.map(({ variantId, quantity, note, showId, activity }, place) => {
    const hostId = showId && hosts.get(showId)
    return {
      lineId: String(place),
      variantId,
      quantity,
      ...(note?.trim() && { note: note.trim() }),
      ...(showId && hostId && { showId, hostId }),
      ...(activity && { activity: activityRef(activity) }),
    }
  })
}

/** An activity by its one id; a group that is still to be opened goes by its offer's. */
function activityRef(activity: NonNullable<Direct[number]['activity']>): NonNullable<AskedLine['activity']> {
  if (activity.kind === 'flash-sale') return { kind: activity.kind, id: activity.claimId }
  if (activity.kind === 'price-help') return { kind: activity.kind, id: activity.helpId }
  const id = activity.groupId ?? activity.offerId
  if (!id) throw refuse.activityOver({ kind: activity.kind })
  return { kind: activity.kind, id }
}
