import { sql } from 'kysely'

import { findDevices, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { Findings } from './invitation.ts'

/** What a domain knows of a person that tells two people apart: hashes, compared once and kept nowhere. */
export interface Trace {
  readonly kind: 'address' | 'account'
  readonly key: string
}

/** Traces of these people, in few statements. */
export type TellTraces = (db: Database, personIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Trace[]>>

const tellers = new Map<string, TellTraces>()

/**
 * The port through which domains that come later say what they know of a person: orders the addresses, payments the accounts
 * where a provider tells them. Called once, when the module is loaded; a second call of the same domain replaces the first.
 */
export function describeTraces(domain: string, tell: TellTraces): void {
  tellers.set(domain, tell)
}

const dayMs = 86_400_000

/** Compares the two sides of an invitation by what is known at this moment. */
export async function compare(
  db: Database,
  { inviterId, invitedId }: { readonly inviterId: string; readonly invitedId: string },
  now: Date,
): Promise<Findings> {
  const both = [inviterId, invitedId]
  const devices = await findDevices(readingIdentity(db), both)
  const told = await tracesOf(db, both)
  const meet = (of: ReadonlyMap<string, ReadonlySet<string>> | undefined) => {
    const own = of?.get(invitedId)
    return own !== undefined && [...(of?.get(inviterId) ?? [])].some((key) => own.has(key))
  }
  return {
    sharesDevice: meet(devices),
    sharesAddress: meet(told.get('address')),
    sharesAccount: meet(told.get('account')),
    ...(await compareNetworks(db, { inviterId, invitedId }, now)),
  }
}

/** Whether two people have paid from one account, as far as providers tell. */
export async function shareAccount(db: Database, [one, other]: readonly [string, string]): Promise<boolean> {
  const accounts = (await tracesOf(db, [one, other])).get('account')
  const own = accounts?.get(one)
  return own !== undefined && [...(accounts?.get(other) ?? [])].some((key) => own.has(key))
}

/** What is known of these people, by kind and person. */
async function tracesOf(db: Database, personIds: readonly string[]) {
  const told = new Map<Trace['kind'], Map<string, Set<string>>>()
  // One after the other: they may share one transaction.
  for (const tell of tellers.values())
    for (const [personId, traces] of await tell(db, personIds))
      for (const { kind, key } of traces) {
        const people = told.get(kind) ?? new Map<string, Set<string>>()
        people.set(personId, (people.get(personId) ?? new Set()).add(key))
        told.set(kind, people)
      }
  return told
}

async function compareNetworks(
  db: Database,
  { inviterId, invitedId }: { readonly inviterId: string; readonly invitedId: string },
  now: Date,
): Promise<Pick<Findings, 'sharesNetwork' | 'fromNetwork'>> {
  const { rows } = await sql<{ shares: boolean; many: number }>`
    select exists (
        select from sharing.network_seen as own join sharing.network_seen as other using (network_key)
        where own.person_id = ${invitedId} and other.person_id = ${inviterId}
          and abs(extract(epoch from own.seen_at - other.seen_at)) < 86400) as shares,
      (select count(distinct invitation.invited_id)::int
        from sharing.network_seen as own
        join sharing.network_seen as other using (network_key)
        join sharing.invitation on invitation.invited_id = other.person_id and invitation.inviter_id = ${inviterId}
        where own.person_id = ${invitedId} and other.seen_at > ${new Date(now.getTime() - dayMs)}) as many`.execute(db)
  return { sharesNetwork: rows[0]?.shares ?? false, fromNetwork: rows[0]?.many ?? 0 }
}

/** Notes from which network somebody invited or accepted; the hash tells nothing without the house's secret. */
export async function noteNetwork(work: Work, networkKey: string): Promise<void> {
  await sql`
    insert into sharing.network_seen (person_id, network_key, seen_at)
    values (${work.actor.id}, ${networkKey}, ${work.now})
    on conflict (person_id, network_key) do update set seen_at = excluded.seen_at`.execute(work.tx)
}

/** Networks are only looked at while an invitation is young. */
export async function forgetNetworks(work: Work): Promise<void> {
  await sql`delete from sharing.network_seen where seen_at < ${new Date(work.now.getTime() - 7 * dayMs)}`.execute(
    work.tx,
  )
}
