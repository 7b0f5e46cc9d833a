import { isDeepStrictEqual } from 'node:util'

import type { CircleDraft } from '#contracts/community'
import type { StoredPicture } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { enqueueDrop } from '../media/drop.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { columnsOf } from './found.ts'
import { type CircleRow, lockCircle } from './load.ts'
import { permitIn } from './member.ts'
import { screenCircle } from './words.ts'

/** Writes a circle anew. Members are shown the rules again when they changed. */
export async function changeCircle(work: Work, circleId: string, draft: CircleDraft, version: number): Promise<void> {
  const circle = await lockCircle(work, circleId)
  await permitIn(work, circleId, 'edit')
  if (circle.version !== version) throw refuse.staleCircle({ version: circle.version })
  const columns = columnsOf(draft)
  const taken = await writing(work)
    .selectFrom('community.circle')
    .select('id')
    .where('handle', '=', draft.handle)
    .where('id', '<>', circleId)
    .executeTakeFirst()
  if (taken) throw refuse.handleTaken({ field: 'handle' })
  const hasNewRules = !isDeepStrictEqual(columns.rules, circle.rules)
  await writing(work)
    .updateTable('community.circle')
    .set({
      ...columns,
      rules_version: circle.rules_version + (hasNewRules ? 1 : 0),
      version: version + 1,
      changed_at: work.now,
    })
    .where('id', '=', circleId)
    .execute()
  await screenCircle(work, circleId, columns)
  work.record('community.circle-changed', { circleId })
  await audit(work, 'community.circle-changed', { kind: 'circle', id: circleId, name: columns.name })
}

/** Sets what a circle looks like; the picture before it goes. */
export async function setPicture(
  work: Work,
  circleId: string,
  place: 'cover' | 'emblem',
  picture: StoredPicture,
): Promise<void> {
  const circle = await lockCircle(work, circleId)
  await permitIn(work, circleId, 'edit')
  const before = circle[place]
  if (before) enqueueDrop(work, [{ sizes: before.sizes, video_key: null }])
  await writing(work)
    .updateTable('community.circle')
    .set({ [place]: JSON.stringify(picture), version: circle.version + 1, changed_at: work.now })
    .where('id', '=', circleId)
    .execute()
  work.record('community.circle-changed', { circleId })
}

/** Closes a circle, or opens it again. Again is the same. */
export async function setArchived(work: Work, circleId: string, isArchived: boolean): Promise<void> {
  const circle: CircleRow = await lockCircle(work, circleId)
  await permitIn(work, circleId, 'archive')
  if ((circle.state === 'archived') === isArchived) return
  const set = { state: isArchived ? 'archived' : 'open', version: circle.version + 1, changed_at: work.now } as const
  await writing(work).updateTable('community.circle').set(set).where('id', '=', circleId).execute()
  work.record(isArchived ? 'community.circle-archived' : 'community.circle-reopened', { circleId })
  const subject = { kind: 'circle', id: circleId, name: circle.name }
  await audit(work, isArchived ? 'community.circle-archived' : 'community.circle-reopened', subject)
}
