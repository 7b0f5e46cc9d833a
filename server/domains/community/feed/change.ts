import type { Work } from '#platform/work'
import { getSubject } from '../talk/talkable.ts'
import { addAffinity, targetsOf } from './affinity.ts'
import { constants } from './formula.ts'
import { writing } from './tables.ts'

/** Keeps a post out of the recommendations of whoever acts, and what is like it further down. Twice is once. */
export async function sayNotInterested(work: Work, postId: string): Promise<void> {
  await getSubject(work.tx, { kind: 'post', id: postId }, work.actor)
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('community.not_interested')
    .values({ person_id: work.actor.id, post_id: postId, said_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return
  const given = { weight: constants.weightNotInterested, at: work.now }
  await addAffinity(work, work.actor.id, await targetsOf(work, postId), given)
}

/** Takes that back, with its weight. */
export async function takeBackNotInterested(work: Work, postId: string): Promise<void> {
  const { numDeletedRows } = await writing(work)
    .deleteFrom('community.not_interested')
    .where('person_id', '=', work.actor.id)
    .where('post_id', '=', postId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  const given = { weight: -constants.weightNotInterested, at: work.now }
  await addAffinity(work, work.actor.id, await targetsOf(work, postId), given)
}

export async function changeFeedSettings(work: Work, isPersonal: boolean): Promise<void> {
  await writing(work)
    .insertInto('community.feed_setting')
    .values({ person_id: work.actor.id, is_personal: isPersonal })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ is_personal: isPersonal }))
    .execute()
}
