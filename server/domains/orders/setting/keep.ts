import type { OrderSettings } from '#contracts/orders'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { type OrdersReader, writing } from '../tables.ts'
import { changesOf, settingColumns, settingsOf } from './setting.ts'

export async function readSettings(db: OrdersReader): Promise<OrderSettings> {
  return settingsOf(await db.selectFrom('orders.setting').select(settingColumns).executeTakeFirstOrThrow())
}

/** Changes how long orders wait from now on; those placed keep their time. */
export async function changeSettings(work: Work, wish: Partial<OrderSettings>): Promise<OrderSettings> {
  const tx = writing(work)
  const row = await tx.selectFrom('orders.setting').select(settingColumns).forUpdate().executeTakeFirstOrThrow()
  const before = settingsOf(row)
  const { names, row: changes } = changesOf(before, wish)
  if (names.length === 0) return before
  await tx.updateTable('orders.setting').set(changes).execute()
  const after = { ...before, ...wish }
  work.record('orders.settings-changed', { changed: names })
  await audit(work, 'orders.settings-changed', { kind: 'house', id: 'orders' }, { before, after })
  return after
}
