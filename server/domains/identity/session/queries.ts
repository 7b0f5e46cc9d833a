import type { Session } from '#contracts/identity'
import type { IdentityReader } from '../tables.ts'

/** Where a person is signed in, the latest seen first. */
export async function listSessions(db: IdentityReader, personId: string, thisId?: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('identity.session as session')
    .innerJoin('identity.login as login', 'login.id', 'session.user_id')
    .select(['session.id', 'session.created_at', 'session.seen_at', 'session.expires_at', 'user_agent', 'ip_address'])
    .where('login.person_id', '=', personId)
    .where('session.expires_at', '>', (now) => now.fn('now'))
    .orderBy('session.seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    isThis: row.id === thisId,
    startedAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    endsAt: row.expires_at.toISOString(),
    userAgent: row.user_agent ?? '',
    address: row.ip_address ?? '',
  }))
}
