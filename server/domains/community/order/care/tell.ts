import { tell } from '#domains/messaging/index'
import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'

/** Whoever proposed to merge is told what became of it. */
export async function tellMergeDecided(
  work: Work,
  { personId, isDone, kind, fromId, intoId }: Facts['community.merge-decided'],
): Promise<void> {
  const about = { kind, id: isDone ? intoId : fromId }
  await tell(work, { kind: isDone ? 'merge-done' : 'merge-declined', personIds: [personId], about })
}

/** Tells the author what was done with what is theirs; of what was hidden once, by whomever. */
export async function tellCared(
  work: Work,
  { act, kind, subjectId, authorId, caseId, isHiddenNow }: Facts['community.care-done'],
): Promise<void> {
  const personIds = [authorId]
  if (act === 'hide' && isHiddenNow && caseId)
    await tell(work, { kind: 'held-for-review', personIds, about: { kind: 'case', id: caseId } })
  if (kind !== 'post') return
  const about = { kind: 'post', id: subjectId } as const
  if (act === 'tag') await tell(work, { kind: 'post-tagged', personIds, about })
  if (act === 'recommend') await tell(work, { kind: 'post-recommended', personIds, about })
}
