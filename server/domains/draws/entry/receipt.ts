import type { Selectable } from 'kysely'

import type { Receipt } from '#contracts/draws'
import { toHex } from '#kernel/chance/hex'
import type { DrawsTables } from '../tables.ts'

export type EntryRow = Selectable<DrawsTables['draws.entry']>

/** What only the person who entered is told. */
export function receiptOf({ number, entered_as, salt, hash, at }: EntryRow): Receipt {
  const personId = entered_as ?? ''
  return { number, personId, salt: salt ? toHex(salt) : '', entry: toHex(hash), at: at.toISOString() }
}
