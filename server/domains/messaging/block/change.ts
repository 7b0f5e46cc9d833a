import type { Work } from '#platform/work'
import { pairOf } from '../conversation/conversation.ts'
import { findPerson } from '../people.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { mostBlocks } from './queries.ts'

/**
 * Blocks a person; again is nothing new. Their conversation is locked, so that a message comes wholly before or is refused.
 */
export async function blockPerson(work: Work, personId: string): Promise<void> {
  const { actor, now } = work
  const tx = writing(work)
  if (personId === actor.id) throw refuse.withYourself()
  if (!(await findPerson(work.tx, personId))) throw refuse.unknownPerson()
  await lockPair(work, personId)
  const { blocks } = await tx
    .selectFrom('messaging.block')
    .select(({ fn }) => fn.countAll<number>().as('blocks'))
    .where('person_id', '=', actor.id)
    .executeTakeFirstOrThrow()
  if (Number(blocks) >= mostBlocks) throw refuse.tooManyBlocks({ most: mostBlocks })
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('messaging.block')
    .values({ person_id: actor.id, blocked_id: personId, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) work.record('messaging.person-blocked', { personId: actor.id, blockedId: personId })
}

/** Ends a block; is content when there is none. */
export async function unblockPerson(work: Work, personId: string): Promise<void> {
  const { numDeletedRows } = await writing(work)
    .deleteFrom('messaging.block')
    .where('person_id', '=', work.actor.id)
    .where('blocked_id', '=', personId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows) work.record('messaging.person-unblocked', { personId: work.actor.id, blockedId: personId })
}

async function lockPair(work: Work, personId: string): Promise<void> {
  await writing(work)
    .selectFrom('messaging.conversation')
    .select('id')
    .where('pair', '=', pairOf(work.actor.id, personId))
    .forNoKeyUpdate()
    .execute()
}
