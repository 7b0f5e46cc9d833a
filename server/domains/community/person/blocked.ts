import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'

/** Those of these people between whom and somebody stands a block, whoever made it. */
export async function findBlocked(
  _db: Database,
  _personId: string,
  _otherIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set()
}

/** Refuses where one of two people has blocked the other. */
export async function checkNotBlocked(db: Database, personId: string, otherId: string): Promise<void> {
  if ((await findBlocked(db, personId, [otherId])).size > 0) throw refuse.blocked()
}

/** Who of two has blocked whom. */
export async function findBlocks(_db: Database, _personId: string, _otherId: string) {
  return { isBlocking: false, isBlocked: false }
}
