import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/**
 * A guest who turns out to be a member was not new: what they accepted earns nothing. What a guest handed out is the
 * member's.
 */
export async function mergeInvitations(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    update sharing.invitation set state = 'void', reason = 'not-new', changed_at = ${work.now}
    where invited_id = ${fromId} and state in ('accepted', 'joined')`.execute(work.tx)
  await sql`
    update sharing.invitation as old set invited_id = case when exists (
      select from sharing.invitation as own where own.invited_id = ${intoId}
    ) or inviter_id = ${intoId} then 'merged-' || gen_random_uuid() else ${intoId} end
    where invited_id = ${fromId}`.execute(work.tx)
  await sql`
    update sharing.invitation set state = 'void', reason = 'own', changed_at = ${work.now}
    where inviter_id = ${fromId} and invited_id = ${intoId} and state in ('accepted', 'joined')`.execute(work.tx)
  await sql`
    update sharing.invitation as old set inviter_id = ${intoId}
    where inviter_id = ${fromId} and invited_id <> ${intoId} and own_number is null`.execute(work.tx)
  await sql`
    update sharing.network_seen as old set person_id = ${intoId}
    where person_id = ${fromId} and not exists (
      select from sharing.network_seen as own where own.person_id = ${intoId} and own.network_key = old.network_key)`.execute(
    work.tx,
  )
  await sql`delete from sharing.network_seen where person_id = ${fromId}`.execute(work.tx)
}

export async function exportInvitations(db: Database, personId: string) {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    invited: await rows(sql`
      select id, state, accepted_at as "acceptedAt", changed_at as "changedAt"
      from sharing.invitation where inviter_id = ${personId} order by serial`),
    invitedBy: await rows(sql`
      select id, state, score, signals, reason, accepted_at as "acceptedAt", joined_at as "joinedAt", order_id as "orderId"
      from sharing.invitation where invited_id = ${personId}`),
  }
}

/** Counts stay, without names; what has not been earned yet never will be. */
export async function eraseInvitations(work: Work, personId: string): Promise<void> {
  await sql`
    update sharing.invitation set state = 'void', reason = 'erased', changed_at = ${work.now}
    where (invited_id = ${personId} or inviter_id = ${personId}) and state in ('accepted', 'joined')`.execute(work.tx)
  for (const side of ['inviter_id', 'invited_id'])
    await sql`
      update sharing.invitation set ${sql.ref(side)} = 'erased-' || gen_random_uuid()
      where ${sql.ref(side)} = ${personId}`.execute(work.tx)
  await sql`delete from sharing.network_seen where person_id = ${personId}`.execute(work.tx)
}
