import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockTopics } from '../../topic/load.ts'
import { mergeTopics } from '../../topic/merge.ts'
import { findStanding, keepCare, lockCare } from './keep.ts'
import { permitCare } from './permit.ts'
import { writing } from './tables.ts'

interface Proposed {
  readonly intoId: string
  readonly note: string
}

/** Proposes that a topic be drawn into another; one proposal a topic at a time. Again by the same is the same. */
export async function proposeMerge(work: Work, topicId: string, { intoId, note }: Proposed): Promise<void> {
  if (topicId === intoId) throw refuse.sameTopic({ field: 'intoId' })
  const topics = await lockTopics(work, [topicId, intoId])
  if ([...topics.values()].some(({ state }) => state !== 'open')) throw refuse.topicMerged()
  const permit = await permitCare(work, 'merge', null)
  const before = await findStanding(work, 'merge', { kind: 'topic', id: topicId })
  const isOpen = before !== undefined && before.was_right === null
  if (isOpen && before.person_id === work.actor.id) return
  if (isOpen) throw refuse.mergeProposed()
  const draft = { act: 'merge', kind: 'topic', subject_id: topicId, author_id: '' } as const
  await keepCare(work, { ...draft, into_id: intoId, note: note.trim() }, permit)
}

/** Merges what was proposed, or not. Of two who decide at once the second finds it decided. */
export async function decideMerge(work: Work, actId: string, isDone: boolean): Promise<void> {
  const seen = await writing(work)
    .selectFrom('community.care_act')
    .select(['subject_id', 'into_id'])
    .where('id', '=', actId)
    .where('act', '=', 'merge')
    .executeTakeFirst()
  if (!seen?.into_id) throw refuse.unknownCare()
  // The topics first, as whoever proposes or merges does.
  await lockTopics(work, [seen.subject_id, seen.into_id])
  const act = await lockCare(work, actId)
  if (act.was_right === isDone) return
  if (act.was_right !== null || act.undone_at) throw refuse.careDecided()
  if (isDone) await mergeTopics(work, seen.subject_id, seen.into_id)
  await writing(work).updateTable('community.care_act').set({ was_right: isDone }).where('id', '=', actId).execute()
  const { person_id: personId } = act
  work.record('community.merge-decided', { actId, personId, isDone, fromId: seen.subject_id, intoId: seen.into_id })
  await audit(work, 'community.merge-decided', { kind: 'topic', id: seen.subject_id }, { isDone, intoId: seen.into_id })
}
