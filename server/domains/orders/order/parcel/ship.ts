import { sql } from 'kysely'

import type { ParcelDraft } from '#contracts/orders'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { loadLines, lockOrder, mayMove, type OrderRow, rereadOrder, stepOrder } from '../lock.ts'
import { overpacked, type PackedLine, packRest } from './parcel.ts'

/** Sends a parcel with some or all of what is left; with the last piece the order is shipped. */
export async function shipOrder(
  work: Work,
  orderId: string,
  { carrier, trackingNumber, lines }: ParcelDraft,
): Promise<string> {
  const order = await lockOrder(work, orderId, 'staff')
  if (!mayMove('staff', 'ship', order, work.now)) throw whyNotShipped(order)
  const own = await loadLines(writing(work), orderId)
  const packed = lines ?? packRest(own)
  if (new Set(packed.map(({ lineId }) => lineId)).size < packed.length) throw refuse.lineTwice()
  const over = overpacked(own, packed)
  if (over) throw refuse.moreThanOrdered(over)
  const parcelId = newId(work.now.getTime())
  await writeParcel(work, orderId, { parcelId, carrier, trackingNumber, packed })
  const { person_id: personId, number } = order
  await stepOrder(work, order, { act: 'parcel-shipped', details: { parcelId, carrier, trackingNumber } })
  work.record('orders.parcel-shipped', { orderId, personId, parcelId, carrier, trackingNumber })
  await audit(work, 'orders.parcel-shipped', { kind: 'order', id: orderId, name: number }, { carrier, trackingNumber })
  const after = await rereadOrder(work, order)
  if (after.shipped + after.withdrawn === after.quantity) await tellShipped(work, after)
  return parcelId
}

function whyNotShipped({ state, awaits_group, quantity, shipped, withdrawn }: OrderRow) {
  if (state === 'paid' && awaits_group) return refuse.awaitsGroup()
  return shipped + withdrawn === quantity ? refuse.nothingToShip() : refuse.notPossibleNow({ state })
}

/** Nothing of the order is left to be shipped. */
export async function tellShipped(work: Work, order: OrderRow): Promise<void> {
  await stepOrder(work, order, { act: 'shipped', to: 'shipped', set: { shipped_at: work.now } })
  work.record('orders.order-shipped', { orderId: order.id, personId: order.person_id })
}

interface Packed {
  readonly parcelId: string
  readonly carrier: string
  readonly trackingNumber: string
  readonly packed: readonly PackedLine[]
}

async function writeParcel(work: Work, orderId: string, { parcelId, carrier, trackingNumber, packed }: Packed) {
  await sql`
    with sent as (
      insert into orders.parcel (id, order_id, carrier, tracking_number, state, shipped_at)
      values (${parcelId}, ${orderId}, ${carrier.trim()}, ${trackingNumber}, 'shipped', ${work.now})
    )
    insert into orders.parcel_line (parcel_id, line_id, quantity)
    select ${parcelId}, packed."lineId", packed.quantity
    from jsonb_to_recordset(${JSON.stringify(packed)}::jsonb) as packed ("lineId" text, quantity int)`.execute(work.tx)
}

/** Corrects how a parcel travels. */
export async function changeParcel(
  work: Work,
  orderId: string,
  parcelId: string,
  { carrier, trackingNumber }: Pick<ParcelDraft, 'carrier' | 'trackingNumber'>,
): Promise<void> {
  const order = await lockOrder(work, orderId, 'staff')
  const changed = await writing(work)
    .updateTable('orders.parcel')
    .set({ carrier: carrier.trim(), tracking_number: trackingNumber })
    .where('id', '=', parcelId)
    .where('order_id', '=', orderId)
    .where('state', '=', 'shipped')
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw refuse.unknownParcel()
  const details = { parcelId, carrier, trackingNumber }
  await stepOrder(work, order, { act: 'parcel-changed', details })
  await audit(work, 'orders.parcel-changed', { kind: 'order', id: orderId, name: order.number }, details)
}
