import { blockedAmong, hasBlocked, readingMessaging } from '#domains/messaging/index'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'

/** Those of these people between whom and somebody stands a block, whoever made it. */
export function findBlocked(db: Database, personId: string, otherIds: readonly string[]): Promise<ReadonlySet<string>> {
  return blockedAmong(readingMessaging(db), personId, otherIds)
}

/** Refuses where one of two people has blocked the other. */
export async function checkNotBlocked(db: Database, personId: string, otherId: string): Promise<void> {
  if ((await findBlocked(db, personId, [otherId])).size > 0) throw refuse.blocked()
}

/** Who of two has blocked whom. */
export async function findBlocks(db: Database, personId: string, otherId: string) {
  const reader = readingMessaging(db)
  return {
    isBlocking: await hasBlocked(reader, personId, otherId),
    isBlocked: await hasBlocked(reader, otherId, personId),
  }
}
