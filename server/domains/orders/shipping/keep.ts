import type { ShippingMethod, ShippingMethodDraft } from '#contracts/orders'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type OrdersReader, writing } from '../tables.ts'
import { faultOfZones } from './shipping.ts'

/** All methods in their order. */
export async function listShippingMethods(db: OrdersReader): Promise<ShippingMethod[]> {
  const rows = await db.selectFrom('orders.shipping_method').selectAll().orderBy('place').orderBy('id').execute()
  return rows.map(({ is_enabled: isEnabled, ...row }) => ({ ...row, isEnabled }))
}

export async function addShippingMethod(work: Work, draft: ShippingMethodDraft): Promise<ShippingMethod> {
  const row = rowOf(draft)
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('orders.shipping_method')
    .values({ id, ...row })
    .execute()
  await audit(work, 'orders.shipping-method-added', subjectOf(id, draft), { zones: draft.zones })
  return { id, ...draft }
}

export async function changeShippingMethod(
  work: Work,
  methodId: string,
  draft: ShippingMethodDraft,
): Promise<ShippingMethod> {
  const row = rowOf(draft)
  const tx = writing(work)
  const before = await tx
    .selectFrom('orders.shipping_method')
    .selectAll()
    .where('id', '=', methodId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw refuse.unknownMethod()
  await tx.updateTable('orders.shipping_method').set(row).where('id', '=', methodId).execute()
  await audit(work, 'orders.shipping-method-changed', subjectOf(methodId, draft), { before, after: draft })
  return { id: methodId, ...draft }
}

export async function removeShippingMethod(work: Work, methodId: string): Promise<void> {
  const gone = await writing(work)
    .deleteFrom('orders.shipping_method')
    .where('id', '=', methodId)
    .returning(['id', 'name', 'zones'])
    .executeTakeFirst()
  if (!gone) throw refuse.unknownMethod()
  await audit(work, 'orders.shipping-method-removed', subjectOf(methodId, gone), { zones: gone.zones })
}

function rowOf(draft: ShippingMethodDraft) {
  const fault = faultOfZones(draft)
  if (fault) throw refuse.badZone({ ...fault })
  const { name, isEnabled, place, zones } = draft
  return { name: JSON.stringify(name), is_enabled: isEnabled, place, zones: JSON.stringify(zones) }
}

function subjectOf(id: string, { name }: Pick<ShippingMethodDraft, 'name'>) {
  return { kind: 'shipping-method', id, name: name.zh ?? name.en ?? '' }
}
