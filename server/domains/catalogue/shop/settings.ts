import type { CatalogueSettings } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Sets what is true of the whole shop. The currency stays once there is a product: prices have no other. */
export async function changeSettings(work: Work, { currency, lowStock }: CatalogueSettings): Promise<void> {
  const tx = writing(work)
  const before = await tx.selectFrom('catalogue.shop').select('currency').forUpdate().executeTakeFirstOrThrow()
  const product = await tx.selectFrom('catalogue.product').select('id').limit(1).executeTakeFirst()
  if (before.currency !== currency && product) throw refuse.currencyInUse({ currency: before.currency })
  await tx.updateTable('catalogue.shop').set({ currency, low_stock: lowStock }).execute()
  await audit(work, 'catalogue.settings-changed', { kind: 'setting', id: 'catalogue' }, { currency, lowStock })
}
