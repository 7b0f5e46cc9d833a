import type { ProviderId } from '#contracts/payments'
import type { PaymentsHouse } from '../../house.ts'
import { reading } from '../../tables.ts'
import { unseal } from './seal.ts'
import { settingFields } from './setting.ts'

export interface KnownSetting {
  readonly id: ProviderId
  readonly mode: 'sandbox' | 'live'
  readonly isOffered: boolean
  /** Another one after every change. */
  readonly version: number
  readonly shown: Readonly<Record<string, string>>
  readonly secretsSet: readonly string[]
  /** All fields, secrets opened; for the adapter alone. */
  fields(): Record<string, string>
}

/** Every provider. One that nobody has set up is played by the sandbox, where there is one, and is not there otherwise. */
export async function readSettings(
  { db, secrets }: Pick<PaymentsHouse, 'db' | 'secrets'>,
  hasSandbox: boolean,
): Promise<KnownSetting[]> {
  const rows = await reading(db).selectFrom('payments.provider').selectAll().execute()
  return (Object.keys(settingFields) as ProviderId[]).map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row)
      return { id, mode: 'sandbox', isOffered: hasSandbox, version: 0, shown: {}, secretsSet: [], fields: () => ({}) }
    const open = () => (row.sealed ? unseal(secrets, id, row.sealed) : {})
    return {
      id,
      mode: row.mode,
      isOffered: row.is_offered,
      version: row.changed_at.getTime(),
      shown: row.shown,
      secretsSet: Object.keys(open()),
      fields: () => ({ ...row.shown, ...open() }),
    }
  })
}
