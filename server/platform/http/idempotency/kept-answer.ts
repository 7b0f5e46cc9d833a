import { sql } from 'kysely'

import type { Database } from '#platform/db/database'

/** What names a request: who sent it, under which key, and what it said. */
export interface RequestMark {
  readonly actorId: string
  readonly key: string
  readonly hash: Buffer
}

export interface KeptAnswer {
  readonly isSameRequest: boolean
  readonly status: number
  readonly answer: unknown
}

/** The answer kept under a key; undefined while nothing was done under it, or when what was done is forgotten. */
export async function findAnswer(db: Database, { actorId, key, hash }: RequestMark): Promise<KeptAnswer | undefined> {
  const { rows } = await sql<KeptAnswer>`
    select request_hash = ${hash} as "isSameRequest", status, answer
    from platform.idempotency where actor_id = ${actorId} and key = ${key}`.execute(db)
  return rows[0]
}

/** Thrown out of a transaction whose key another one has used up in the meantime. */
export class AlreadyDone extends Error {}

/** Keeps an answer under a key, after waiting for another transaction that holds it; throws `AlreadyDone` when that one has committed. */
export async function keepAnswer(
  tx: Database,
  { actorId, key, hash }: RequestMark,
  { status, answer }: Pick<KeptAnswer, 'status' | 'answer'>,
  now: Date,
): Promise<void> {
  const kept = sql`
    insert into platform.idempotency (actor_id, key, request_hash, status, answer, at)
    values (${actorId}, ${key}, ${hash}, ${status}, ${JSON.stringify(answer ?? null)}::jsonb, ${now})`.execute(tx)
  await kept.catch((error: unknown) => {
    throw (error as { readonly constraint?: unknown }).constraint === 'idempotency_pkey' ? new AlreadyDone() : error
  })
}

export async function changeAnswer(db: Database, { actorId, key }: RequestMark, answer: unknown): Promise<void> {
  await sql`update platform.idempotency set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where actor_id = ${actorId} and key = ${key}`.execute(db)
}

/** Forgets answers given before an instant; a retry that comes later is a new request. Gives how many. */
export async function forgetAnswers(db: Database, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from platform.idempotency where at < ${before}`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
