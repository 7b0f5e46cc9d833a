import { type AddressForm, mostAddresses } from '#contracts/orders'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { faultOf, tidyAddress } from './address.ts'

/** The address as it is kept; refuses `bad-address` with field and reason. */
export function checkedAddress(form: AddressForm): AddressForm {
  const tidied = tidyAddress(form)
  const fault = faultOf(tidied)
  if (fault) throw refuse.badAddress({ ...fault })
  return tidied
}

/** Keeps an address; a person's first one is the default. */
export async function addAddress(
  work: Work,
  { isDefault, ...form }: AddressForm & { isDefault?: boolean },
): Promise<string> {
  const kept = await lockAddresses(work)
  if (kept.length >= mostAddresses) throw refuse.tooManyAddresses({ most: mostAddresses })
  const address = checkedAddress(form)
  const becomesDefault = isDefault === true || kept.length === 0
  if (becomesDefault) await dropDefault(work)
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('orders.address')
    .values({
      id,
      person_id: work.actor.id,
      form: JSON.stringify(address),
      is_default: becomesDefault,
      used_at: null,
      changed_at: work.now,
    })
    .execute()
  return id
}

/** Writes an address anew. Saying that it is no longer the default changes nothing: another has to become it. */
export async function changeAddress(
  work: Work,
  addressId: string,
  { isDefault, ...form }: AddressForm & { isDefault?: boolean },
): Promise<void> {
  const kept = await lockAddresses(work)
  if (!kept.some(({ id }) => id === addressId)) throw refuse.unknownAddress()
  const address = checkedAddress(form)
  if (isDefault) await dropDefault(work)
  await writing(work)
    .updateTable('orders.address')
    .set({ form: JSON.stringify(address), changed_at: work.now, ...(isDefault && { is_default: true }) })
    .where('id', '=', addressId)
    .execute()
}

/** Removes an address; the latest used of the others becomes the default in its place. */
export async function removeAddress(work: Work, addressId: string): Promise<void> {
  const kept = await lockAddresses(work)
  const gone = kept.find(({ id }) => id === addressId)
  if (!gone) throw refuse.unknownAddress()
  const tx = writing(work)
  await tx.deleteFrom('orders.address').where('id', '=', addressId).execute()
  const [next] = kept
    .filter(({ id }) => id !== addressId)
    .sort((one, other) => (other.used_at?.getTime() ?? 0) - (one.used_at?.getTime() ?? 0))
  if (gone.is_default && next)
    await tx.updateTable('orders.address').set({ is_default: true }).where('id', '=', next.id).execute()
}

/** The caller's addresses under a lock that also keeps out two first ones at once. */
async function lockAddresses(work: Work) {
  const tx = writing(work)
  await tx
    .insertInto('orders.cart')
    .values({ person_id: work.actor.id, lines: 0 })
    .onConflict((known) => known.column('person_id').doNothing())
    .execute()
  await tx.selectFrom('orders.cart').select('lines').where('person_id', '=', work.actor.id).forUpdate().execute()
  return tx
    .selectFrom('orders.address')
    .select(['id', 'is_default', 'used_at'])
    .where('person_id', '=', work.actor.id)
    .orderBy('id')
    .execute()
}

async function dropDefault(work: Work): Promise<void> {
  await writing(work)
    .updateTable('orders.address')
    .set({ is_default: false })
    .where('person_id', '=', work.actor.id)
    .where('is_default', '=', true)
    .execute()
}
