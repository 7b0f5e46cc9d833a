import { sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { before, intentMoves } from './payment.ts'

interface Told {
  readonly state: 'waiting' | 'closed' | 'unknown' | 'failed' | 'paid'
  readonly fault?: string
}

/** Writes down that a try came to nothing, as its provider says. Money that came in is not its matter. */
export async function settleIntent(
  work: Work,
  provider: ProviderId,
  intentId: string,
  { state, fault }: Told,
): Promise<'noted' | 'nothing-to-do'> {
  if (state !== 'closed' && state !== 'failed') return 'nothing-to-do'
  const { numUpdatedRows } = await writing(work)
    .updateTable('payments.intent')
    .set({ state, settled_at: work.now, look_at: null, ...(fault && { fault: sql`left(${fault}, 300)` }) })
    .where('id', '=', intentId)
    .where('provider', '=', provider)
    .where('state', 'in', before(intentMoves, state))
    .executeTakeFirst()
  return numUpdatedRows > 0n ? 'noted' : 'nothing-to-do'
}
