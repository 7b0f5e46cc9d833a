import type { Work } from '#platform/work'
import { tellRoom } from '../../room/tell.ts'
import type { ShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { nextVersion } from '../shelf/arrange.ts'

/** Ends what is explained now, or only the named product; the room hears that nothing is pinned. The show is locked. */
export async function endExplaining(work: Work, show: Pick<ShowRow, 'id'>, productId?: string): Promise<boolean> {
  const ended = await closeOpenClip(work, show.id, productId)
  if (!ended) return false
  const version = await nextVersion(work, show.id)
  tellRoom(work, show.id, { lane: 'must', type: 'explaining', body: { version, mediaTime: work.now.getTime() } })
  return true
}

/** Writes the end alone; answers whether something was being explained. */
export async function closeOpenClip(work: Work, showId: string, productId?: string): Promise<boolean> {
  const { now } = work
  const closed = await writing(work)
    .updateTable('live.clip')
    .set((eb) => ({ until_at: eb.fn<Date>('greatest', [eb.val(now), 'from_at']) }))
    .where('show_id', '=', showId)
    .where('until_at', 'is', null)
    .$if(productId !== undefined, (query) => query.where('product_id', '=', productId ?? ''))
    .returning(['id', 'product_id', 'from_at'])
    .executeTakeFirst()
  if (!closed) return false
  const ms = Math.max(0, now.getTime() - closed.from_at.getTime())
  work.record('live.explaining-ended', { showId, productId: closed.product_id, clipId: closed.id, ms })
  return true
}
