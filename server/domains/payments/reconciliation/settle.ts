import { sql } from 'kysely'

import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'

/** Settles a difference with a note of why; it stays in the list as settled. */
export async function settleDifference(work: Work, id: string, note: string): Promise<void> {
  const { rows } = await sql<{ settled_at: Date | null; provider: string; reference: string; kind: string }>`
    select settled_at, provider, reference, kind from payments.difference where id = ${id} for update`.execute(work.tx)
  const [found] = rows
  if (!found) throw refuse.unknownDifference()
  if (found.settled_at) throw refuse.alreadySettled()
  await sql`
    update payments.difference set settled_at = ${work.now}, settled_by = ${work.actor.id}, note = ${note}
    where id = ${id}`.execute(work.tx)
  const { provider, reference, kind } = found
  await audit(
    work,
    'payments.difference-settled',
    { kind: 'payment-difference', id },
    { provider, reference, kind, note },
  )
}
