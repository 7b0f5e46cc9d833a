import type { Selectable } from 'kysely'

import type { Address } from '#contracts/orders'
import { refuse } from '../refusals.ts'
import type { OrdersReader, OrdersTables } from '../tables.ts'

type AddressRow = Pick<Selectable<OrdersTables['orders.address']>, 'id' | 'form' | 'is_default' | 'changed_at'>

export function wireAddress({ id, form, is_default, changed_at }: AddressRow): Address {
  return { id, ...form, isDefault: is_default, changedAt: changed_at.toISOString() }
}

/** The addresses of a person, the default first, then the latest used. */
export async function listAddresses(db: OrdersReader, personId: string): Promise<Address[]> {
  const rows = await db
    .selectFrom('orders.address')
    .select(['id', 'form', 'is_default', 'changed_at'])
    .where('person_id', '=', personId)
    .orderBy('is_default', 'desc')
    .orderBy('used_at', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
  return rows.map(wireAddress)
}

export async function getAddress(db: OrdersReader, personId: string, addressId: string): Promise<Address> {
  const row = await db
    .selectFrom('orders.address')
    .select(['id', 'form', 'is_default', 'changed_at'])
    .where('id', '=', addressId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownAddress()
  return wireAddress(row)
}
