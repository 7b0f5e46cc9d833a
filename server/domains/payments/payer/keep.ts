import { sql } from 'kysely'

import type { Work } from '#platform/work'

interface Payer {
  readonly buyerId: string
  readonly payer: string | undefined
}

/** So long it is remembered from which accounts somebody paid. */
const keptMs = 365 * 86_400_000

/** Remembers from which accounts these people paid, as hashes; those of whom the provider tells none cost nothing. */
export async function keepPayers(work: Work, payers: readonly Payer[]): Promise<void> {
  const known = new Map(payers.flatMap((one) => (one.payer ? [[`${one.buyerId} ${one.payer}`, one] as const] : [])))
  if (known.size === 0) return
  const rows = [...known.values()]
  await sql`
    insert into payments.payer (person_id, account_key, seen_at)
    select person_id, account_key, ${work.now}
    from unnest(${rows.map(({ buyerId }) => buyerId)}::text[], ${rows.map(({ payer }) => payer)}::text[])
      as seen (person_id, account_key) order by person_id, account_key
    on conflict (person_id, account_key) do update set seen_at = excluded.seen_at`.execute(work.tx)
}

/** Forgets accounts that nobody has paid from for a year. */
export async function forgetPayers(work: Work): Promise<void> {
  await sql`delete from payments.payer where seen_at < ${new Date(work.now.getTime() - keptMs)}`.execute(work.tx)
}
