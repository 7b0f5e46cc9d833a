import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShow } from '../../show/load.ts'
import { nextPicture } from '../../show/show.ts'
import { startByPicture } from '../../show/turn.ts'
import { writing } from '../../tables.ts'
import { closeIncident, openIncident } from './incident.ts'

export type PictureNews = 'live' | 'away' | 'back' | 'ended'

/**
 * Follows the publisher: the first picture opens the show, a lost one is told to the room and noted, and so is its
 * return. The show itself goes on until somebody ends it.
 */
export async function changePicture(work: Work, showId: string, news: PictureNews): Promise<{ endedShow: boolean }> {
  if (news === 'live') await startByPicture(work, showId)
  const show = await lockShow(work, showId)
  if (show.state !== 'live') return { endedShow: news === 'ended' && show.state === 'ended' }
  const tx = writing(work)
  const room = await tx
    .selectFrom('live.room')
    .select('picture')
    .where('show_id', '=', showId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!room) throw refuse.unknownShow()
  const picture = nextPicture(room.picture, news === 'live' || news === 'back' ? 'began' : 'lost')
  if (picture === room.picture) return { endedShow: false }

  await tx.updateTable('live.room').set({ picture, picture_at: work.now }).where('show_id', '=', showId).execute()
  const at = work.now.toISOString()
  tellRoom(work, showId, { lane: 'must', type: 'picture-state', body: { picture, at } })
  if (picture === 'away') await openIncident(work, showId, { code: 'picture-lost', severity: 'bad' })
  else await closeIncident(work, showId, 'picture-lost')
  return { endedShow: false }
}
