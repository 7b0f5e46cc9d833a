import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { roleIn } from '../../circle/member.ts'
import { lockPost } from '../../post/load.ts'
import { refuse } from '../../refusals.ts'
import { undoMs } from './care.ts'
import { lockCare } from './keep.ts'
import { type CareRow, writing } from './tables.ts'
import { turnTopic } from './tag.ts'

/**
 * Undoes an act: a topic goes or comes back, a recommendation ends. Again is the same; two who undo at once undo it once. What
 * was hidden is a moderator's to show again.
 */
export async function undoCare(work: Work, actId: string): Promise<void> {
  // The note first, as whoever acts on it does.
  const act = await lockWithNote(work, actId)
  if (!(await mayUndo(work, act))) throw refuse.careStays()
  if (act.undone_at) return
  await writing(work)
    .updateTable('community.care_act')
    .set({ undone_at: work.now, undone_by: work.actor.id })
    .where('id', '=', actId)
    .execute()
  const { id, act: what, person_id: personId, subject_id: subjectId } = act
  work.record('community.care-undone', { actId: id, act: what, personId, byId: work.actor.id, subjectId })
  await audit(work, 'community.care-undone', { kind: act.kind, id: subjectId }, { act: what })
}

async function lockWithNote(work: Work, actId: string): Promise<CareRow> {
  const seen = await writing(work)
    .selectFrom('community.care_act')
    .select(['act', 'subject_id'])
    .where('id', '=', actId)
    .executeTakeFirst()
  if (!seen) throw refuse.unknownCare()
  if (seen.act !== 'tag') return lockCare(work, actId)
  const post = await lockPost(work, seen.subject_id)
  const act = await lockCare(work, actId)
  if (act.undone_at === null && act.topic_id && (await mayUndo(work, act)))
    await turnTopic(work, post, { topicId: act.topic_id, isAdded: !act.is_added })
  return act
}

async function mayUndo(work: Work, act: CareRow): Promise<boolean> {
  if (act.act === 'hide' || act.was_right !== null) return false
  const { actor, now } = work
  if (act.author_id === actor.id || actor.may.has('community.manage')) return true
  if (act.person_id === actor.id) return now.getTime() - act.at.getTime() < undoMs
  const role = act.circle_id ? await roleIn(work, act.circle_id, actor.id) : undefined
  return role === 'owner' || role === 'moderator'
}
