import type { Permission } from '#contracts/permissions'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockTopics } from '../../topic/load.ts'
import { mergeTopics } from '../../topic/merge.ts'

/** A kind of thing of which two can say the same: one is drawn into the other. */
export interface Mergeable {
  readonly kind: 'topic' | 'question'
  /** Who decides with this right; `byMembers`: a second trusted member may, too. */
  readonly right: Permission
  readonly byMembers: boolean
  /** Locks both in the order of their ids. Gives the circle in which they stand. */
  lock(work: Work, fromId: string, intoId: string): Promise<{ readonly circleId: string | null }>
  /** Refuses what cannot be merged as it is now, both being locked. */
  check(work: Work, fromId: string, intoId: string): Promise<void>
  merge(work: Work, fromId: string, intoId: string): Promise<void>
}

export type MergeKind = Mergeable['kind']

const mergeables = new Map<MergeKind, Mergeable>()

/** Lets members propose to merge a kind of thing; called once, when its module is loaded. A second call replaces the first. */
export function registerMergeable(mergeable: Mergeable): void {
  mergeables.set(mergeable.kind, mergeable)
}

export function getMergeable(kind: string): Mergeable {
  const mergeable = mergeables.get(kind as MergeKind)
  if (!mergeable) throw refuse.unknownCare()
  return mergeable
}

registerMergeable({
  kind: 'topic',
  right: 'community.manage',
  byMembers: false,
  async lock(work, fromId, intoId) {
    if (fromId === intoId) throw refuse.sameTopic({ field: 'intoId' })
    await lockTopics(work, [fromId, intoId])
    return { circleId: null }
  },
  async check(work, fromId, intoId) {
    const topics = await lockTopics(work, [fromId, intoId])
    if ([...topics.values()].some(({ state }) => state !== 'open')) throw refuse.topicMerged()
  },
  merge: mergeTopics,
})
