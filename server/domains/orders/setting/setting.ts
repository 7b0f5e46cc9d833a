import type { OrderSettings } from '#contracts/orders'

const columns = {
  payWithinMinutes: 'pay_within_minutes',
  arrivesWithinDays: 'arrives_within_days',
  returnWithinDays: 'return_within_days',
} as const satisfies Record<keyof OrderSettings, string>

export type SettingRow = { readonly [Name in keyof OrderSettings as (typeof columns)[Name]]: number }

export const settingColumns = Object.values(columns)

/** A row of settings in the words of the contract. */
export function settingsOf(row: SettingRow): OrderSettings {
  return {
    payWithinMinutes: row.pay_within_minutes,
    arrivesWithinDays: row.arrives_within_days,
    returnWithinDays: row.return_within_days,
  }
}

/** The names that a wish changes, and the row that says so. */
export function changesOf(before: OrderSettings, wish: Partial<OrderSettings>) {
  const names = (Object.keys(columns) as (keyof OrderSettings)[]).filter(
    (name) => wish[name] !== undefined && wish[name] !== before[name],
  )
  const row: { -readonly [Name in keyof SettingRow]?: number } = {}
  for (const name of names) row[columns[name]] = wish[name] ?? before[name]
  return { names, row }
}
